package org.duressdesk.receiver.protocol.ademco685;

import java.util.Optional;
import java.util.Set;
import org.duressdesk.domain.said.Said;
import org.duressdesk.receiver.frame.Family;
import org.duressdesk.receiver.frame.FrameReader;
import org.duressdesk.receiver.frame.Manners;
import org.duressdesk.receiver.frame.Poll;
import org.duressdesk.receiver.frame.Profile;
import org.duressdesk.receiver.frame.TerminatedReader;

/** The Ademco 685 language: lines between LF and CR, answered with 06h or 15h within 2 s. */
public final class Ademco685 {
    /** Its name in site profiles and in {@code decode --protocol}. */
    public static final String NAME = "ademco685";

    /** What there is to know of it. */
    public static final Family FAMILY =
            Family.of(NAME, Ademco685::reader).behaving(Ademco685::manners).line();

    private static final Set<String> KEYS = Set.of("end", "panic", "restore", "test", "holdup", "ask");

    /** {@code RG s AAA s E} (protocols.md B.1). */
    private static final int SHORTEST = 8;

    private static final int LEAST_ASKING = 15;

    private Ademco685() {}

    /**
     * A reader for one link.
     *
     * @param profile keys {@code end} (cr, esc), {@code panic}, {@code restore} and {@code test} (event digits of the
     *                3x1, 4x1 and 4x2 formats, which each site assigns itself; panic is 2 without it), {@code holdup}
     *                (high-speed channels with hold-up buttons), {@code ask} (on: the desk asks for a sign of life)
     * @throws IllegalArgumentException with one sentence for an unknown key or a wrong value
     */
    public static FrameReader reader(String text) {
        Profile profile = Profile.parse(text, KEYS);
        profile.on("ask");
        String end = switch (profile.get("end", "cr")) {
            case "cr" -> "\r";
            case "esc" -> "\u001b";
            default -> throw profile.wrong("end", Said.of("set.cr-esc"));
        };
        return new TerminatedReader(new Ademco685Decoder(NAME, Ademco685Settings.of(profile)), end, SHORTEST);
    }

    /**
     * With {@code ask=on} the receiver is asked with the letter S, which it answers with OKAY within 5 s and then ignores
     * for 10 s (protocols.md B.1): at most every 15 s. Its own test of an idle line needs no asking.
     *
     * @param heartbeatSeconds how often; 0 for never
     */
    public static Manners manners(String text, int heartbeatSeconds) {
        Profile profile = Profile.parse(text, KEYS);
        return profile.on("ask") && heartbeatSeconds > 0
                ? new Manners(
                        Manners.USUAL.refusals(),
                        Optional.of(new Poll("", "S", Math.max(LEAST_ASKING, heartbeatSeconds) * 1_000L)))
                : Manners.USUAL;
    }
}
