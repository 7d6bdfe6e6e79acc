package org.duressdesk.receiver.protocol.bosch6500;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.duressdesk.domain.said.Said;
import org.duressdesk.receiver.frame.Ascii;
import org.duressdesk.receiver.frame.Family;
import org.duressdesk.receiver.frame.FrameReader;
import org.duressdesk.receiver.frame.Manners;
import org.duressdesk.receiver.frame.Profile;
import org.duressdesk.receiver.frame.TerminatedReader;
import org.duressdesk.receiver.protocol.pulse.PulseDigits;

/** The D6500 mode of Bosch D6600 and D6100 receivers, and VisorALARM's emulation of it. */
public final class Bosch6500 {
    /** Its name in site profiles and in {@code decode --protocol}. */
    public static final String NAME = "bosch6500";

    /** Three refusals running make the receiver skip the message for good: two are sent at most (protocols.md C.2). */
    public static final Manners MANNERS = new Manners(2, Optional.empty());

    /** What there is to know of it. */
    public static final Family FAMILY = Family.of(NAME, Bosch6500::reader)
            .behaving((profile, seconds) -> MANNERS)
            .line();

    /** A head of four and an account of four; every public layout is longer (protocols.md C.1). */
    private static final int SHORTEST = 8;

    private Bosch6500() {}

    /**
     * A reader for one link.
     *
     * @param text keys {@code lines} (bosch: the line character stands for a number; raw: as sent), {@code holdup}
     *             (high-speed channels with hold-up buttons), {@code panic}, {@code restore} and {@code test} (event
     *             digits of types 1 and j; panic is 2 without it)
     * @throws IllegalArgumentException with one sentence for an unknown key or a wrong value
     */
    public static FrameReader reader(String text) {
        Profile profile = Profile.parse(text, Set.of("lines", "holdup", "panic", "restore", "test"));
        String lines = profile.get("lines", "bosch");
        if (!lines.equals("bosch") && !lines.equals("raw")) {
            throw profile.wrong("lines", Said.of("set.bosch-raw"));
        }
        String holdUp = profile.get("holdup", "");
        if (!Ascii.digits(holdUp)) {
            throw profile.wrong("holdup", Said.of("set.row-digits"));
        }
        Set<Integer> channels = holdUp.chars().mapToObj(c -> c - '0').collect(Collectors.toSet());
        return new TerminatedReader(
                new Bosch6500Decoder(lines.equals("bosch"), channels, PulseDigits.of(profile)), "\u0014", SHORTEST);
    }
}
