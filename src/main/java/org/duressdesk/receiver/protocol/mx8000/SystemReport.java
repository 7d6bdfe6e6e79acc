package org.duressdesk.receiver.protocol.mx8000;

import java.util.Locale;
import java.util.Map;
import org.duressdesk.domain.said.Said;
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
    private record Code(SignalClass signalClass, Said said, char trouble) {}

    private static final Map<Character, Code> CODES = Map.ofEntries(
            Map.entry('p', new Code(SignalClass.TROUBLE, Said.of("meaning.mx8000.line-card"), 'p')),
            Map.entry('q', new Code(SignalClass.TROUBLE, Said.of("meaning.mx8000.phone-line"), 'q')),
            Map.entry('r', new Code(SignalClass.RESTORE, Said.of("meaning.mx8000.line-card-back"), 'p')),
            Map.entry('s', new Code(SignalClass.RESTORE, Said.of("meaning.mx8000.phone-line-back"), 'q')),
            Map.entry('w', new Code(SignalClass.TROUBLE, Said.of("meaning.mx8000.mains-lost"), 'w')),
            Map.entry('x', new Code(SignalClass.RESTORE, Said.of("meaning.mx8000.mains-back"), 'w')),
            Map.entry('y', new Code(SignalClass.TROUBLE, Said.of("meaning.mx8000.battery-low"), 'y')),
            Map.entry('z', new Code(SignalClass.RESTORE, Said.of("meaning.battery-good"), 'y')),
            Map.entry('{', new Code(SignalClass.TROUBLE, Said.of("meaning.mx8000.computer"), '{')),
            Map.entry('}', new Code(SignalClass.RESTORE, Said.of("meaning.mx8000.computer-back"), '{')),
            Map.entry('~', new Code(SignalClass.STATUS, Said.of("meaning.mx8000.logged-off"), '~')),
            Map.entry('\u007f', new Code(SignalClass.STATUS, Said.of("meaning.mx8000.logged-on"), '~')));

    private SystemReport() {}

    static FrameDraft read(FrameDraft draft, String body) {
        char letter = body.charAt(0);
        String rest = body.substring(1);
        Code code = CODES.getOrDefault(letter, new Code(SignalClass.TROUBLE, Said.of("meaning.mx8000.report"), letter));
        String hex = String.format(Locale.ROOT, "%02X", (int) letter);
        String number = Ascii.hex(rest) ? rest : "";
        if (letter == 'p' || letter == 'r') {
            draft.put("line_card", number);
        }
        return draft.type(FrameType.RECEIVER_INTERNAL)
                .put("type", "receiver-system")
                .put("system_code", hex + " (" + code.said().words() + ")")
                .signal(new SignalDraft(code.signalClass(), Said.of("meaning.of-receiver", code.said()))
                        .code(hex)
                        .number(NumberKind.ZONE, number)
                        .trouble(String.format(Locale.ROOT, "%02X/", (int) code.trouble()) + printable(rest))
                        .signal());
    }

    private static String printable(String text) {
        return text.replaceAll("[^\\x20-\\x7e]", ".");
    }
}
