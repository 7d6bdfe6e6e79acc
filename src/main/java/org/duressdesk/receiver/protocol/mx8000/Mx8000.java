package org.duressdesk.receiver.protocol.mx8000;

import org.duressdesk.receiver.frame.Family;
import org.duressdesk.receiver.frame.FrameReader;
import org.duressdesk.receiver.frame.TerminatedReader;

/** The Honeywell MX8000 in its native language, and the Silent Knight 9000 form of it. */
public final class Mx8000 {
    /** Its name in site profiles and in {@code decode --protocol}. */
    public static final String NAME = "mx8000";

    /** What there is to know of it. */
    public static final Family FAMILY = Family.plain(NAME, Mx8000::reader).line("", true);

    /** A Silent Knight call of one code: head, date, time, two digits, format, account, code and V (protocols.md B.2). */
    private static final int SHORTEST = 21;

    private Mx8000() {}

    public static FrameReader reader() {
        return new TerminatedReader(new Mx8000Decoder(), "\r", SHORTEST);
    }
}
