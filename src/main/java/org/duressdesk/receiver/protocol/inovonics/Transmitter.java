package org.duressdesk.receiver.protocol.inovonics;

import java.util.ArrayList;
import java.util.List;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.ButtonCondition;
import org.duressdesk.domain.signal.NumberKind;
import org.duressdesk.domain.signal.Signal;
import org.duressdesk.domain.signal.SignalClass;
import org.duressdesk.domain.signal.SignalStatus;
import org.duressdesk.receiver.frame.SignalDraft;

/**
 * What a transmitter says: four inputs and a few conditions in two status bytes. The bit "no change" marks a regular
 * check-in that repeats what was said before; an input that is on in it is reported once more and not new. Conditions are
 * of the transmitter and so have no number. Every frame tells of every input and condition: what is not set is in order.
 */
record Transmitter(String originator, int deviceClass, int kind, int stat1, int stat0) {
    static final int END_DEVICE = 0x62;
    private static final int REPEATER = 0x00;
    private static final int NO_CHANGE = 0x10;
    private static final int END_OF_LINE = 0x80;
    private static final int CLEAN_ME = 0x40;
    private static final int LOW_BATTERY = 0x40;
    private static final int CASE_OPEN = 0x20;
    private static final int INPUTS = 4;

    List<Signal> signals() {
        List<Signal> signals = new ArrayList<>();
        Said name = TransmitterKind.name(kind);
        if (endDevice()) {
            for (int input = 1; input <= INPUTS; input++) {
                if (on(input)) {
                    signals.add(
                            draft(SignalClass.ALARM, Said.of("meaning.alarm-input", name, input), String.valueOf(input))
                                    .duress(TransmitterKind.pendant(kind))
                                    .signal());
                }
            }
            condition(signals, stat1, END_OF_LINE, ButtonCondition.TAMPER, Said.of("meaning.line-tamper"));
            condition(signals, stat1, CLEAN_ME, ButtonCondition.TROUBLE, Said.of("meaning.needs-cleaning"));
        }
        condition(signals, stat0, LOW_BATTERY, ButtonCondition.BATTERY, Said.of("meaning.low-battery"));
        condition(signals, stat0, CASE_OPEN, ButtonCondition.TAMPER, Said.of("meaning.case-tamper"));
        if ((stat0 & 0x08) != 0) {
            signals.add(draft(
                            SignalClass.STATUS,
                            deviceClass == REPEATER
                                    ? Said.of("meaning.repeater-reset")
                                    : Said.of("meaning.transmitter-reset"),
                            "")
                    .ofTransmitter()
                    .signal());
        }
        if (signals.isEmpty()) {
            signals.add(nothingOn(name));
        }
        return signals;
    }

    /** The ends of what is not set. */
    List<Signal> inOrder() {
        List<Signal> over = new ArrayList<>();
        boolean tamper = (stat0 & CASE_OPEN) != 0;
        if (endDevice()) {
            for (int input = 1; input <= INPUTS; input++) {
                if (!on(input)) {
                    over.add(over(Said.of("meaning.input-normal", input), String.valueOf(input), ButtonCondition.INPUT)
                            .signal());
                }
            }
            tamper |= (stat1 & END_OF_LINE) != 0;
            if ((stat1 & CLEAN_ME) == 0) {
                over.add(over(Said.of("meaning.cleaned"), "", ButtonCondition.TROUBLE)
                        .ofTransmitter()
                        .signal());
            }
        }
        if ((stat0 & LOW_BATTERY) == 0) {
            over.add(over(Said.of("meaning.battery-good"), "", ButtonCondition.BATTERY)
                    .ofTransmitter()
                    .signal());
        }
        if (!tamper) {
            over.add(over(Said.of("meaning.tamper-over"), "", ButtonCondition.TAMPER)
                    .ofTransmitter()
                    .signal());
        }
        over.add(over(Said.of("meaning.heard-again"), "", ButtonCondition.SUPERVISION)
                .ofTransmitter()
                .signal());
        return over;
    }

    private Signal nothingOn(Said name) {
        boolean checkIn = (stat0 & NO_CHANGE) != 0;
        if (checkIn && endDevice()) {
            return draft(SignalClass.TEST, Said.of("meaning.check-in", name), "")
                    .about(ButtonCondition.CHECK_IN)
                    .ofTransmitter()
                    .signal();
        }
        return checkIn || !endDevice()
                ? draft(SignalClass.STATUS, Said.of("meaning.network-check-in"), "")
                        .signal()
                : draft(SignalClass.RESTORE, Said.of("meaning.kind-normal", name), "")
                        .about(ButtonCondition.INPUT)
                        .ofTransmitter()
                        .signal();
    }

    private void condition(List<Signal> signals, int status, int bit, ButtonCondition is, Said words) {
        if ((status & bit) != 0) {
            signals.add(draft(SignalClass.TROUBLE, words, "")
                    .about(is)
                    .ofTransmitter()
                    .signal());
        }
    }

    private boolean endDevice() {
        return deviceClass == END_DEVICE;
    }

    private boolean on(int input) {
        return (stat1 & 1 << input - 1) != 0;
    }

    private SignalDraft over(Said words, String number, ButtonCondition of) {
        return new SignalDraft(SignalClass.RESTORE, words)
                .account(originator)
                .number(NumberKind.ZONE, number)
                .about(of);
    }

    private SignalDraft draft(SignalClass is, Said words, String number) {
        SignalDraft draft = new SignalDraft(is, words).account(originator).number(NumberKind.ZONE, number);
        return (stat0 & NO_CHANGE) != 0 ? draft.qualifier("", SignalStatus.PREVIOUS) : draft;
    }
}
