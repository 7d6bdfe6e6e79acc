package org.duressdesk.app.screen;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.duressdesk.domain.signal.NumberKind;
import org.duressdesk.domain.signal.SignalKey;
import org.duressdesk.domain.site.Device;
import org.duressdesk.domain.site.Site;
import org.duressdesk.simulator.ReceiverSimulator;
import org.duressdesk.simulator.language.Report;
import org.duressdesk.ui.drill.DrillControls;

/** The drill panel's wishes, played by the simulated receiver. */
public final class SimulatorControls implements DrillControls {
    private static final int ONE_BROKEN_IN = 20;
    private static final int BACKLOG = 40;
    private static final int PRESS_EVERY = 8;
    private static final Duration PULLED = Duration.ofMillis(500);

    private final Supplier<Optional<ReceiverSimulator>> receiver;
    private final Supplier<Site> site;

    /** @param receiver the one that runs now: a changed site may put another in its place */
    SimulatorControls(Supplier<Optional<ReceiverSimulator>> receiver, Supplier<Site> site) {
        this.receiver = receiver;
        this.site = site;
    }

    /** A code typed by a user arrives as Contact ID 121 with the user's number, a button as 120 with its zone. */
    @Override
    public void press(Device button) {
        receiver.get().ifPresent(one -> press(one, button));
    }

    private static void press(ReceiverSimulator receiver, Device button) {
        SignalKey key = button.keys().getFirst();
        if (key.kind() == NumberKind.USER) {
            receiver.contactId(key.account(), 'E', "121", "00", key.number());
        } else {
            receiver.press(key.account(), key.number());
        }
    }

    @Override
    public void silence(boolean on) {
        receiver.get().ifPresent(one -> one.silent(on));
    }

    @Override
    public void noise(boolean on) {
        receiver.get().ifPresent(one -> one.corruptOneIn(on ? ONE_BROKEN_IN : 0));
    }

    /** One report in eight is a press: among many old reports the presses are to be seen first. */
    @Override
    public void backlog() {
        receiver.get().ifPresent(this::backlog);
    }

    /** Without an outage that the desk has seen nothing is old to it: the cable is out for a moment first. */
    private void backlog(ReceiverSimulator receiver) {
        receiver.hangUp(PULLED);
        receiver.giveUp();
        List<Device> buttons = site.get().devices();
        for (int i = 0; i < BACKLOG && !buttons.isEmpty(); i++) {
            Device button = buttons.get(i * buttons.size() / BACKLOG);
            if (i % PRESS_EVERY == 0) {
                press(receiver, button);
            } else {
                SignalKey key = button.keys().getFirst();
                receiver.report(key.account(), key.number(), Report.TEST);
            }
        }
    }
}
