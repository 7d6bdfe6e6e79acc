package org.duressdesk.receiver.protocol.surgard;

import java.util.Map;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.NumberKind;
import org.duressdesk.domain.signal.SignalClass;
import org.duressdesk.receiver.frame.Ascii;
import org.duressdesk.receiver.frame.FrameDraft;
import org.duressdesk.receiver.frame.Reading;
import org.duressdesk.receiver.frame.SignalDraft;

/**
 * Protocol C, SK FSK2: {@code CRRL ssss AAAAAA XYZZ ss}. Only four codes are public (protocols.md A.4): duress, automatic
 * test and two of the battery; any other is of no table, and so an alarm.
 */
final class SilentKnightLayout {
    private static final int CONTENT = 16;

    private record Code(SignalClass signalClass, Said said) {}

    private static final Map<String, Code> CODES = Map.of(
            "FC00", new Code(SignalClass.ALARM, Said.of("meaning.duress")),
            "E100", new Code(SignalClass.TEST, Said.of("meaning.automatic-test")),
            "B600", new Code(SignalClass.TROUBLE, Said.of("meaning.battery")),
            "BE00", new Code(SignalClass.TROUBLE, Said.of("meaning.battery")));

    private SilentKnightLayout() {}

    static Reading<FrameDraft> read(SurgardText text) {
        return text.separatedHeader()
                .then(header -> text.content(header, CONTENT).then(content -> {
                    String account = content.substring(4, 10).strip();
                    String code = content.substring(10, 14);
                    if (!content.substring(0, 4).isBlank()
                            || !content.substring(14).isBlank()
                            || !Ascii.hex(account, 1, 6)
                            || !Ascii.hex(code)) {
                        return Reading.not(Said.of("reason.silent-knight"));
                    }
                    Code known = CODES.getOrDefault(
                            code, new Code(SignalClass.UNKNOWN, Said.of("meaning.code-unknown", code)));
                    return Reading.of(text.draft(header)
                            .put("event", code)
                            .signal(new SignalDraft(known.signalClass(), known.said())
                                    .account(account)
                                    .code(code)
                                    .number(NumberKind.ZONE, code.substring(2))
                                    .duress(code.equals("FC00"))
                                    .signal()));
                }));
    }
}
