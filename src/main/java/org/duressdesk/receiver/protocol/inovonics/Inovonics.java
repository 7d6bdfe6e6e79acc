package org.duressdesk.receiver.protocol.inovonics;

import org.duressdesk.receiver.frame.Family;
import org.duressdesk.receiver.frame.FrameReader;

/**
 * Inovonics EchoStream serial receivers, 9600 8N1. No real captured bytes are public: the layouts come from code that
 * ran against hardware, the lists of transmitter kinds are hints.
 */
public final class Inovonics {
    /** Its name in site profiles and in {@code decode --protocol}. */
    public static final String NAME = "inovonics";

    /** What there is to know of it. */
    public static final Family FAMILY = Family.plain(NAME, Inovonics::reader).line("", true);

    private Inovonics() {}

    public static FrameReader reader() {
        return new InovonicsReader();
    }
}
