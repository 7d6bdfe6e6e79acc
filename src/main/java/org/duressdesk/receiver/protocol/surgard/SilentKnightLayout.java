package org.duressdesk.receiver.protocol.surgard;

import java.util.Map;
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

    private record Code(SignalClass signalClass, String words) {}

    private static final Map<String, Code> CODES = Map.of(
            "FC00", new Code(SignalClass.ALARM, "Duress"),
            "E100", new Code(SignalClass.TEST, "Automatic test"),
            "B600", new Code(SignalClass.TROUBLE, "Battery"),
            "BE00", new Code(SignalClass.TROUBLE, "Battery"));

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
                        return Reading.not("no account and code of four digits stand in the places of this layout");
                    }
                    Code known = CODES.getOrDefault(
                            code, new Code(SignalClass.UNKNOWN, "Code " + code + ", which stands in no table"));
                    return Reading.of(text.draft(header)
                            .put("event", code)
                            .signal(new SignalDraft(known.signalClass(), known.words())
                                    .account(account)
                                    .code(code)
                                    .number(NumberKind.ZONE, code.substring(2))
                                    .duress(code.equals("FC00"))
                                    .signal()));
                }));
    }
}
