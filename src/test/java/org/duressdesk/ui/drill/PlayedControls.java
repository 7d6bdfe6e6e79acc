package org.duressdesk.ui.drill;

import java.util.ArrayList;
import java.util.List;
import org.duressdesk.domain.site.Device;
import org.duressdesk.ui.PlayedDesk;

/** The controls of a played desk: presses arrive at once, everything asked is remembered. */
public final class PlayedControls implements DrillControls {
    final List<String> asked = new ArrayList<>();
    private final PlayedDesk desk;

    public PlayedControls(PlayedDesk desk) {
        this.desk = desk;
    }

    @Override
    public void press(Device button) {
        asked.add("press " + button.id());
        desk.press(button.id().value());
    }

    @Override
    public void silence(boolean on) {
        asked.add("silence " + on);
    }

    @Override
    public void noise(boolean on) {
        asked.add("noise " + on);
    }

    @Override
    public void backlog() {
        asked.add("backlog");
    }
}
