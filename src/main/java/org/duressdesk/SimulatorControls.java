package org.duressdesk;

import java.util.List;
import org.duressdesk.domain.signal.NumberKind;
import org.duressdesk.domain.signal.SignalKey;
import org.duressdesk.domain.site.Device;
import org.duressdesk.domain.site.Site;
import org.duressdesk.receiver.simulator.ReceiverSimulator;
import org.duressdesk.ui.drill.DrillControls;

/** The drill panel's wishes, played by the simulated receiver. */
final class SimulatorControls implements DrillControls {
    private static final int NOISE_BYTES = 200;
    private static final int BACKLOG = 5;

    private final ReceiverSimulator receiver;
    private final Site site;

    SimulatorControls(ReceiverSimulator receiver, Site site) {
        this.receiver = receiver;
        this.site = site;
    }

    /** A code typed by a user arrives as Contact ID 121 with the user's number, a button as 120 with its zone. */
    @Override
    public void press(Device button) {
        SignalKey key = button.keys().getFirst();
        if (key.kind() == NumberKind.USER) {
            receiver.contactId(key.account(), 'E', "121", "00", key.number());
        } else {
            receiver.press(key.account(), key.number());
        }
    }

    @Override
    public void silence(boolean on) {
        receiver.silent(on);
    }

    @Override
    public void noise() {
        receiver.noise(NOISE_BYTES);
    }

    @Override
    public void backlog() {
        receiver.giveUp();
        List<Device> buttons = site.devices();
        for (int i = 0; i < Math.min(BACKLOG, buttons.size()); i++) {
            press(buttons.get(i * buttons.size() / BACKLOG));
        }
    }
}
