package org.duressdesk.receiver.protocol.pulse;

import java.util.Optional;
import java.util.Set;
import org.duressdesk.domain.said.Said;
import org.duressdesk.receiver.frame.Ascii;
import org.duressdesk.receiver.frame.Profile;

/**
 * What the site says of event digits in pulse formats, where each transmitter may use them otherwise. A digit that is named
 * stands over the table.
 *
 * @param panic   event digits that mean panic
 * @param restore event digits that mean that the condition is over
 * @param test    event digits that mean a test
 */
public record PulseDigits(String panic, String restore, String test) {
    /** The profile keys. */
    public static final Set<String> KEYS = Set.of("panic", "restore", "test");

    /** @throws IllegalArgumentException with one sentence for a wrong value */
    public static PulseDigits of(Profile profile) {
        return new PulseDigits(
                digits(profile, "panic", "2"), digits(profile, "restore", ""), digits(profile, "test", ""));
    }

    private static String digits(Profile profile, String key, String otherwise) {
        String text = profile.get(key, otherwise);
        if (!Ascii.digits(text)) {
            throw profile.wrong(key, Said.of("set.row-digits"));
        }
        return text;
    }

    /** The kind of an event character: as the site says, else by the table. 2 is panic only where the site leaves it so. */
    public Optional<PulseKind> kind(char event) {
        if (panic.indexOf(event) >= 0) {
            return Optional.of(PulseKind.PANIC);
        }
        if (restore.indexOf(event) >= 0) {
            return Optional.of(PulseKind.RESTORE_DIGIT);
        }
        return test.indexOf(event) >= 0
                ? Optional.of(PulseKind.TEST)
                : PulseKind.of(event).map(kind -> kind == PulseKind.PANIC ? PulseKind.ALARM : kind);
    }
}
