package org.duressdesk.receiver.protocol.surgard;

import org.duressdesk.receiver.frame.Family;
import org.duressdesk.receiver.frame.FrameReader;
import org.duressdesk.receiver.frame.Profile;
import org.duressdesk.receiver.frame.TerminatedReader;

/** The Sur-Gard family: MLR2, MLR2000, System I to 5, SLR, and receivers that speak like them. */
public final class Surgard {
    /** Its name in site profiles and in {@code decode --protocol}. */
    public static final String NAME = "surgard";

    /** What there is to know of it. */
    public static final Family FAMILY = Family.of(NAME, Surgard::reader).line().line("b32=on", true);

    /**
     * A head of four and four more: the shortest public layout, a block of one code, has twelve; what the letters without a
     * public layout send is not known, but each names an account (protocols.md A.2 and A.4).
     */
    private static final int SHORTEST = 8;

    private Surgard() {}

    /**
     * A reader for one link.
     *
     * @param profile keys {@code header} (RRL, RRLLL or 3 to 9), {@code b32} (on, off), {@code panic} (pulse event
     *                digits that mean panic, 2 without it), {@code holdup} (high-speed channels with hold-up buttons)
     * @throws IllegalArgumentException with one sentence for an unknown key or a wrong value
     */
    public static FrameReader reader(String profile) {
        SurgardSettings settings = SurgardSettings.of(Profile.parse(profile, SurgardSettings.KEYS));
        return new TerminatedReader(new SurgardDecoder(settings), "\u0014", SHORTEST);
    }
}
