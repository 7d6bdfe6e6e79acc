package org.duressdesk.receiver.protocol.surgard;

import java.util.Optional;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.domain.signal.NumberKind;
import org.duressdesk.domain.signal.Signal;
import org.duressdesk.domain.signal.SignalClass;
import org.duressdesk.receiver.frame.Ascii;
import org.duressdesk.receiver.frame.FrameDraft;
import org.duressdesk.receiver.frame.Reading;
import org.duressdesk.receiver.frame.Ruling;
import org.duressdesk.receiver.frame.SignalDraft;
import org.duressdesk.receiver.protocol.pulse.PulseKind;

/**
 * Protocol 1: {@code 1RRL ssss AAAAAA s X G YYY}, pulse formats from 3/1 to 4/3. X is the event letter or digit, G a
 * group or a space, YYY zone, user or code. Receivers that emulate a 6500 send BFSK under the same digit, without the
 * space before X.
 */
final class BasicLayout {
    private static final int CONTENT = 16;

    private BasicLayout() {}

    static Reading<FrameDraft> read(SurgardText text) {
        return text.separatedHeader()
                .then(header -> text.content(header, CONTENT).then(content -> {
                    String account = content.substring(4, 10).strip();
                    if (!content.substring(0, 4).isBlank() || !Ascii.hex(account, 1, 6)) {
                        return Reading.not(Said.of("reason.no-account"));
                    }
                    if (content.charAt(10) != ' ') {
                        return LevelOneLayouts.bfsk(text);
                    }
                    Fields fields = new Fields(
                            account,
                            content.charAt(11),
                            content.substring(12, 13).strip(),
                            content.substring(13).strip());
                    if (fields.x == ' ' || !Ascii.hex(fields.group) || !Ascii.hex(fields.number)) {
                        return Reading.not(Said.of("reason.surgard.basic"));
                    }
                    return Reading.of(draft(text, header, fields));
                }));
    }

    private record Fields(String account, char x, String group, String number) {}

    private static FrameDraft draft(SurgardText text, SurgardHeader header, Fields fields) {
        FrameDraft draft = text.draft(header)
                .put("account", fields.account)
                .put("x", String.valueOf(fields.x))
                .put("g", fields.group)
                .put("yyy", fields.number);
        Optional<ReceiverTrouble> own = fields.account.equals("0000") || fields.account.equals("000000")
                ? ReceiverTrouble.of(fields.x, fields.group + fields.number)
                : Optional.empty();
        return own.map(trouble -> draft.type(FrameType.RECEIVER_INTERNAL)
                        .put("receiver_internal", "true")
                        .signal(trouble.signal(fields.account, fields.x, fields.group + fields.number, header.line())))
                .orElseGet(() -> draft.signal(signal(text.settings(), fields)));
    }

    private static Signal signal(SurgardSettings settings, Fields fields) {
        char x = fields.x;
        String number = fields.number;
        // In 4/3 the first of three digits is the event: "A 266" is event 2, zone 66. The address stays as sent.
        boolean extended = x == 'A' && number.length() == 3 && fields.group.isEmpty();
        boolean panic = settings.panic(extended ? number.charAt(0) : x);
        Optional<PulseKind> kind = PulseKind.of(x);
        SignalClass is =
                panic ? SignalClass.ALARM : kind.map(PulseKind::signalClass).orElse(SignalClass.UNKNOWN);
        NumberKind counts =
                panic ? NumberKind.ZONE : kind.map(PulseKind::counts).orElse(NumberKind.ZONE);
        return new SignalDraft(is, said(kind, panic, extended, fields))
                .account(fields.account)
                .code(String.valueOf(x))
                .group(fields.group)
                .number(counts, number)
                .duress(panic)
                .put(Ruling.PULSE, String.valueOf(extended ? number.charAt(0) : x))
                .signal();
    }

    private static Said said(Optional<PulseKind> kind, boolean panic, boolean extended, Fields fields) {
        if (panic && extended) {
            return Said.of("meaning.panic.extended", fields.number.charAt(0), fields.number.substring(1));
        }
        Said said =
                panic ? Said.of("pulse.panic") : kind.map(PulseKind::said).orElse(Said.of("pulse.unknown", fields.x));
        boolean user = kind.map(PulseKind::counts).orElse(NumberKind.ZONE) == NumberKind.USER;
        if (!fields.group.isEmpty()) {
            said = Said.of("pulse.group", said, fields.group);
        }
        return fields.number.isEmpty() ? said : Said.of(user ? "signal.user" : "pulse.code", said, fields.number);
    }
}
