package org.duressdesk.receiver.protocol.aes;

import org.duressdesk.receiver.frame.Family;
import org.duressdesk.receiver.frame.FrameReader;
import org.duressdesk.receiver.frame.Profile;
import org.duressdesk.receiver.frame.TerminatedReader;
import org.duressdesk.receiver.protocol.pulse.PulseDigits;

/** The AES 7705i receiver, in any of the forms an installer may choose on it. */
public final class Aes {
    /** Its name in site profiles and in {@code decode --protocol}. */
    public static final String NAME = "aes";

    /** What there is to know of it. */
    public static final Family FAMILY = Family.of(NAME, Aes::reader).line();

    /** The Ademco lines of LC3, {@code RG s AAA s E} (protocols.md B.1 and B.3). */
    private static final int SHORTEST = 8;

    private Aes() {}

    /**
     * A reader for one link; forms that end in 14h and in CR are told apart by themselves.
     *
     * @param text keys {@code panic}, {@code restore} and {@code test}: event digits of every form but LC4
     * @throws IllegalArgumentException with one sentence for an unknown key or a wrong value
     */
    public static FrameReader reader(String text) {
        Profile profile = Profile.parse(text, PulseDigits.KEYS);
        return new TerminatedReader(new AesDecoder(profile), "\u0014\r", SHORTEST);
    }
}
