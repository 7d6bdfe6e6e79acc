package org.duressdesk.receiver.protocol.inovonics;

import java.util.ArrayList;
import java.util.List;
import org.duressdesk.domain.signal.NumberKind;
import org.duressdesk.domain.signal.Signal;
import org.duressdesk.domain.signal.SignalClass;
import org.duressdesk.domain.signal.SignalStatus;
import org.duressdesk.receiver.frame.SignalDraft;

/**
 * What a transmitter says: four inputs and a few conditions in two status bytes. The bit "no change" marks a regular
 * check-in that repeats what was said before; an input that is on in it is reported once more and not new.
 */
record Transmitter(String originator, int deviceClass, int kind, int stat1, int stat0) {
    static final int END_DEVICE = 0x62;
    private static final int REPEATER = 0x00;
    private static final int NO_CHANGE = 0x10;

    List<Signal> signals() {
        List<Signal> signals = new ArrayList<>();
        String name = TransmitterKind.name(kind);
        if (deviceClass == END_DEVICE) {
            for (int input = 1; input <= 4; input++) {
                if ((stat1 & 1 << input - 1) != 0) {
                    signals.add(draft(SignalClass.ALARM, name + " alarm " + input, String.valueOf(input))
                            .duress(TransmitterKind.pendant(kind)).signal());
                }
            }
            condition(signals, stat1, 0x80, "end-of-line tamper");
            condition(signals, stat1, 0x40, "needs cleaning");
        }
        condition(signals, stat0, 0x40, "low battery");
        condition(signals, stat0, 0x20, "case tamper");
        if ((stat0 & 0x08) != 0) {
            signals.add(draft(SignalClass.STATUS, deviceClass == REPEATER ? "repeater reset" : "transmitter reset", "")
                    .signal());
        }
        if (signals.isEmpty()) {
            signals.add(nothingOn(name));
        }
        return signals;
    }

    private Signal nothingOn(String name) {
        boolean checkIn = (stat0 & NO_CHANGE) != 0;
        boolean device = deviceClass == END_DEVICE;
        return checkIn || !device
                ? draft(SignalClass.STATUS, (device ? name : "Radio network") + " check-in", "").signal()
                : draft(SignalClass.RESTORE, name + " back to normal", "").signal();
    }

    private void condition(List<Signal> signals, int status, int bit, String words) {
        if ((status & bit) != 0) {
            signals.add(draft(SignalClass.TROUBLE, words, "").signal());
        }
    }

    private SignalDraft draft(SignalClass is, String words, String number) {
        SignalDraft draft = new SignalDraft(is, words).account(originator).number(NumberKind.ZONE, number);
        return (stat0 & NO_CHANGE) != 0 ? draft.qualifier("", SignalStatus.PREVIOUS) : draft;
    }
}
