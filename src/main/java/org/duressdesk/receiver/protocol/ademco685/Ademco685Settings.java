package org.duressdesk.receiver.protocol.ademco685;

import java.util.Set;
import java.util.stream.Collectors;
import org.duressdesk.receiver.frame.Ascii;
import org.duressdesk.receiver.frame.Profile;

/**
 * What a site says about its pulse and high-speed formats.
 *
 * @param panic   event digits that mean panic
 * @param restore event digits that mean that the condition is over
 * @param test    event digits that mean a test
 * @param holdUp  channels that hold-up buttons are wired to
 */
public record Ademco685Settings(String panic, String restore, String test, Set<Integer> holdUp) {
    public Ademco685Settings {
        holdUp = Set.copyOf(holdUp);
    }

    /** @throws IllegalArgumentException with one sentence for a wrong value */
    public static Ademco685Settings of(Profile profile) {
        return new Ademco685Settings(digits(profile, "panic", "2"), digits(profile, "restore", ""),
                digits(profile, "test", ""),
                digits(profile, "holdup", "").chars().mapToObj(c -> c - '0').collect(Collectors.toSet()));
    }

    private static String digits(Profile profile, String key, String otherwise) {
        String text = profile.get(key, otherwise);
        if (!Ascii.digits(text)) {
            throw profile.wrong(key, "a row of digits");
        }
        return text;
    }
}
