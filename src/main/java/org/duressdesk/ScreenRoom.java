package org.duressdesk;

import java.util.Map;
import java.util.function.Supplier;
import org.duressdesk.desk.SignOnCheck;
import org.duressdesk.ui.common.FxDoor;
import org.duressdesk.ui.keys.DeskAction;
import org.duressdesk.ui.shell.DeskWindow;
import org.duressdesk.ui.shell.DeskWindowSettings;
import org.duressdesk.ui.shell.Overlay;
import org.duressdesk.ui.theme.Theme;

/** The window of a workplace with everything that opens in it: sign-on, replay, drill panel. Screen thread only. */
final class ScreenRoom implements AutoCloseable {
    private final DeskWindow window;
    private final AutoCloseable watching;

    /** @param signOn false for a drill that plays itself: nobody has to type a PIN */
    ScreenRoom(Workplace place, Theme theme, boolean moving, boolean signOn) {
        FxDoor door = FxDoor.open();
        Map<DeskAction, Supplier<Overlay>> places = Map.of();
        DeskWindowSettings settings = new DeskWindowSettings(theme,
                () -> place.people().people().stream().map(SignOnCheck.Known::person).toList(), places,
                Map.of(), act -> { }, moving);
        window = new DeskWindow(place.desk(), settings, System::nanoTime);
        if (signOn) {
            SignOnDesk desk = new SignOnDesk(place, window, door::run);
            watching = place.desk().watch(door.latest(desk::show));
            desk.show(place.desk().latest());
        } else {
            watching = () -> { };
        }
    }

    DeskWindow window() {
        return window;
    }

    @Override
    public void close() throws Exception {
        watching.close();
        window.close();
    }
}
