package org.duressdesk.receiver.protocol.mx8000;

import java.util.Locale;
import java.util.Map;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.domain.signal.NumberKind;
import org.duressdesk.domain.signal.SignalClass;
import org.duressdesk.receiver.frame.Ascii;
import org.duressdesk.receiver.frame.FrameDraft;
import org.duressdesk.receiver.frame.SignalDraft;

/**
 * A report of the receiver about itself: one code byte and its digits. Source: MX8000 manual p. 153-154. Which of the codes
 * 41-46, 61-6F and 74 end a trouble is not public: each begins one.
 */
final class SystemReport {
    /** @param trouble the code of the trouble that this begins or ends */
    private record Code(SignalClass signalClass, String words, char trouble) {}

    private static final Map<Character, Code> CODES = Map.ofEntries(
            Map.entry('p', new Code(SignalClass.TROUBLE, "line-card trouble", 'p')),
            Map.entry('q', new Code(SignalClass.TROUBLE, "phone-line trouble", 'q')),
            Map.entry('r', new Code(SignalClass.RESTORE, "line card back", 'p')),
            Map.entry('s', new Code(SignalClass.RESTORE, "phone line back", 'q')),
            Map.entry('w', new Code(SignalClass.TROUBLE, "mains power lost", 'w')),
            Map.entry('x', new Code(SignalClass.RESTORE, "mains power back", 'w')),
            Map.entry('y', new Code(SignalClass.TROUBLE, "battery low", 'y')),
            Map.entry('z', new Code(SignalClass.RESTORE, "battery good again", 'y')),
            Map.entry('{', new Code(SignalClass.TROUBLE, "computer trouble", '{')),
            Map.entry('}', new Code(SignalClass.RESTORE, "computer back", '{')),
            Map.entry('~', new Code(SignalClass.STATUS, "operator logged off", '~')),
            Map.entry('\u007f', new Code(SignalClass.STATUS, "operator logged on", '~')));

    private SystemReport() {}

    static FrameDraft read(FrameDraft draft, String body) {
        char letter = body.charAt(0);
        String rest = body.substring(1);
        Code code = CODES.getOrDefault(letter, new Code(SignalClass.TROUBLE, "report of the receiver", letter));
        String hex = String.format(Locale.ROOT, "%02X", (int) letter);
        String number = Ascii.hex(rest) ? rest : "";
        if (letter == 'p' || letter == 'r') {
            draft.put("line_card", number);
        }
        return draft.type(FrameType.RECEIVER_INTERNAL)
                .put("type", "receiver-system")
                .put("system_code", hex + " (" + code.words() + ")")
                .signal(new SignalDraft(code.signalClass(), "Receiver: " + code.words())
                        .code(hex)
                        .number(NumberKind.ZONE, number)
                        .trouble(String.format(Locale.ROOT, "%02X/", (int) code.trouble()) + printable(rest))
                        .signal());
    }

    private static String printable(String text) {
        return text.replaceAll("[^\\x20-\\x7e]", ".");
    }
}
