package org.duressdesk.receiver.protocol.surgard;

import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.Signal;
import org.duressdesk.receiver.frame.Ascii;
import org.duressdesk.receiver.frame.FrameDraft;
import org.duressdesk.receiver.frame.Reading;
import org.duressdesk.receiver.protocol.pulse.PulseDigits;
import org.duressdesk.receiver.protocol.pulse.PulseEvent;
import org.duressdesk.receiver.protocol.sia.SiaEvent;

/**
 * Protocol 3, SIA level 1: {@code 3RRL ssss AAAAAA XX YYYY}; protocol 6, BFSK and Modem II:
 * {@code 6RRL ssssss AAAA XX YYYY}. XX is the event, YYYY its number.
 */
final class LevelOneLayouts {
    private static final int CONTENT = 16;

    private LevelOneLayouts() {}

    static Reading<FrameDraft> sia(SurgardText text) {
        return fields(text, 4)
                .then(fields -> Ascii.capitals(fields.report)
                        ? Reading.of(draft(text, fields, SiaEvent.signal(fields.account, fields.report, fields.number)))
                        : Reading.not(Said.of("reason.surgard.event", fields.report)));
    }

    static Reading<FrameDraft> bfsk(SurgardText text) {
        return fields(text, 6)
                .map(fields -> draft(
                        text,
                        fields,
                        PulseEvent.signal(
                                fields.account,
                                fields.report,
                                fields.number,
                                new PulseDigits(text.settings().panicDigits(), "", ""))));
    }

    private static FrameDraft draft(SurgardText text, Fields fields, Signal signal) {
        return text.draft(fields.header)
                .put("event", fields.report.strip())
                .put("zone", fields.number)
                .signal(signal);
    }

    private static Reading<Fields> fields(SurgardText text, int spaces) {
        return text.separatedHeader()
                .then(header -> text.content(header, CONTENT).then(content -> {
                    String account = content.substring(spaces, 10).strip();
                    if (!content.substring(0, spaces).isBlank() || !Ascii.hex(account, 1, 6)) {
                        return Reading.not(Said.of("reason.no-account"));
                    }
                    String number = content.substring(12).strip();
                    return Ascii.hex(number)
                            ? Reading.of(new Fields(header, account, content.substring(10, 12), number))
                            : Reading.not(Said.of("reason.number", number));
                }));
    }

    private record Fields(SurgardHeader header, String account, String report, String number) {}
}
