package org.duressdesk.receiver.protocol.pulse;

import java.util.Optional;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.NumberKind;
import org.duressdesk.domain.signal.Signal;
import org.duressdesk.domain.signal.SignalClass;
import org.duressdesk.receiver.frame.Ascii;
import org.duressdesk.receiver.frame.Ruling;
import org.duressdesk.receiver.frame.SignalDraft;
import org.duressdesk.receiver.protocol.sia.SiaEvent;

/** An event field of one or two characters with a number: a letter of the pulse table, or a SIA code. */
public final class PulseEvent {
    private PulseEvent() {}

    /** The signal; of class UNKNOWN when the event stands in neither table. */
    public static Signal signal(String account, String field, String number, PulseDigits digits) {
        String report = field.strip();
        if (report.length() == 2 && Ascii.capitals(report)) {
            return SiaEvent.signal(account, report, number);
        }
        Optional<PulseKind> kind = report.length() == 1 ? digits.kind(report.charAt(0)) : Optional.empty();
        SignalDraft draft = kind.isPresent()
                ? new SignalDraft(
                                kind.get().signalClass(),
                                Said.of("meaning.pulse", kind.get().said()))
                        .duress(kind.get() == PulseKind.PANIC)
                : new SignalDraft(SignalClass.UNKNOWN, Said.of("meaning.event-unknown.quoted", report));
        return draft.account(account)
                .code(report)
                .put(Ruling.PULSE, report.length() == 1 ? report : "")
                .number(kind.map(PulseKind::counts).orElse(NumberKind.ZONE), number)
                .signal();
    }
}
