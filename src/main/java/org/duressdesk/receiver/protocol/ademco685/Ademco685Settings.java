package org.duressdesk.receiver.protocol.ademco685;

import java.util.Set;
import java.util.stream.Collectors;
import org.duressdesk.domain.said.Said;
import org.duressdesk.receiver.frame.Ascii;
import org.duressdesk.receiver.frame.Profile;
import org.duressdesk.receiver.protocol.pulse.PulseDigits;

/**
 * What a site says about its pulse and high-speed formats.
 *
 * @param digits what event digits mean
 * @param holdUp channels that hold-up buttons are wired to
 */
public record Ademco685Settings(PulseDigits digits, Set<Integer> holdUp) {
    public Ademco685Settings {
        holdUp = Set.copyOf(holdUp);
    }

    /** @throws IllegalArgumentException with one sentence for a wrong value */
    public static Ademco685Settings of(Profile profile) {
        String holdUp = profile.get("holdup", "");
        if (!Ascii.digits(holdUp)) {
            throw profile.wrong("holdup", Said.of("set.row-digits"));
        }
        return new Ademco685Settings(
                PulseDigits.of(profile), holdUp.chars().mapToObj(c -> c - '0').collect(Collectors.toSet()));
    }
}
