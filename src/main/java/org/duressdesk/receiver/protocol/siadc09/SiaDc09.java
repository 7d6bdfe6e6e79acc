package org.duressdesk.receiver.protocol.siadc09;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.receiver.frame.Family;
import org.duressdesk.receiver.frame.FrameReader;
import org.duressdesk.receiver.frame.Profile;
import org.duressdesk.receiver.protocol.siadc09.Senders.Sender;

/**
 * SIA DC-09: messages of panels over TCP and UDP. Source: protocols.md G (drafts of the standard, real lines with sound
 * checks).
 */
public final class SiaDc09 {
    /** Its name in site profiles and in {@code decode --protocol}. */
    public static final String NAME = "sia-dc09";

    /** What there is to know of it. */
    public static final Family FAMILY = Family.of(NAME, SiaDc09::reader);

    private static final RandomGenerator NOT_USED = RandomGenerator.of("L64X128MixRandom");

    private SiaDc09() {}

    /**
     * A reader that shows whatever comes, for {@code decode}; {@code key=hex:...} or {@code key=text:...} opens encrypted
     * messages.
     *
     * @throws IllegalArgumentException with one sentence for an unknown profile key or a key of a wrong form
     */
    public static FrameReader reader(String profile) {
        return reader(profile, Optional.empty());
    }

    /**
     * The same for a recording: what an encrypted message says of its time is held against the time at which it came.
     *
     * @param came tells when the bytes came that are read now
     */
    public static FrameReader recorded(String profile, InstantSource came) {
        return reader(profile, Optional.of(came));
    }

    private static FrameReader reader(String profile, Optional<InstantSource> came) {
        Profile values = Profile.parse(profile, Set.of("key"));
        Sender anyone = new Sender(
                Optional.of(values.get("key", "")).filter(key -> !key.isEmpty()).map(Keys::read), false);
        return new EnvelopeReader(MessageDecoder.showing(account -> Optional.of(anyone), came, NOT_USED)::frame);
    }

    /**
     * A reader that stands guard over a listening port.
     *
     * @param clock   tells the window of encrypted messages and the time in answers
     * @param random  fills encrypted answers
     * @param longest bytes of a message, from its first quote to its end
     */
    public static FrameReader guarded(Senders senders, InstantSource clock, RandomGenerator random, int longest) {
        return new EnvelopeReader(new MessageDecoder(senders, Optional.of(clock), random)::frame, longest);
    }

    /** The account that sent a frame of this protocol; empty when it says none. */
    public static Optional<String> account(Frame frame) {
        return Optional.ofNullable(frame.particulars().get("account"))
                .or(() -> Optional.ofNullable(frame.particulars().get("data_account")));
    }
}
