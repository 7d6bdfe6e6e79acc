package org.duressdesk.receiver.protocol.surgard;

import java.util.Set;
import java.util.stream.Collectors;
import org.duressdesk.domain.said.Said;
import org.duressdesk.receiver.frame.Profile;

/**
 * How a Sur-Gard link is set.
 *
 * @param headerDigits digits of receiver and line that a header may have: 3 (RRL), 5 (RRLLL) or what the profile says
 * @param b32          true when messages come with the B32 length header and are answered in kind
 * @param panicDigits  event digits of pulse formats that mean panic on this site
 * @param holdUp       channels of high-speed formats that hold-up buttons are wired to
 */
record SurgardSettings(Set<Integer> headerDigits, boolean b32, String panicDigits, Set<Integer> holdUp) {
    static final Set<String> KEYS = Set.of("header", "b32", "panic", "holdup");

    SurgardSettings {
        headerDigits = Set.copyOf(headerDigits);
        holdUp = Set.copyOf(holdUp);
    }

    /** @throws IllegalArgumentException with one sentence for a wrong value */
    static SurgardSettings of(Profile profile) {
        return new SurgardSettings(
                header(profile),
                profile.on("b32"),
                digits(profile, "panic", "2"),
                digits(profile, "holdup", "").chars().mapToObj(c -> c - '0').collect(Collectors.toSet()));
    }

    // Receivers print RRL or RRLLL; newer ones let the installer choose 3 to 9 digits (System III manual p. 31).
    private static Set<Integer> header(Profile profile) {
        String text = profile.get("header", "");
        if (text.isEmpty()) {
            return Set.of(3, 5);
        }
        if (text.matches("RRL{1,7}")) {
            return Set.of(text.length());
        }
        if (text.matches("[3-9]")) {
            return Set.of(Integer.parseInt(text));
        }
        throw profile.wrong("header", Said.of("set.rrl-rrlll-number-digits-3"));
    }

    private static String digits(Profile profile, String key, String otherwise) {
        String text = profile.get(key, otherwise);
        if (!text.matches("[0-9]*")) {
            throw profile.wrong(key, Said.of("set.row-digits"));
        }
        return text;
    }

    /** The widths a header may have, for words. */
    String widths() {
        return headerDigits.stream().sorted().map(String::valueOf).collect(Collectors.joining(" or "));
    }

    /** True when some event digit in the pulse formats means panic. */
    boolean panic(char digit) {
        return panicDigits.indexOf(digit) >= 0;
    }
}
