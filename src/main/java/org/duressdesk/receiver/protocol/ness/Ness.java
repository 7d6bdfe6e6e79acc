package org.duressdesk.receiver.protocol.ness;

import org.duressdesk.receiver.frame.FrameReader;
import org.duressdesk.receiver.frame.TerminatedReader;

/**
 * Ness D8x, D16x and D32x panels: lines of hexadecimal, 9600 8N1. The panel neither expects an answer nor sends a
 * heartbeat; a desk supervises it by asking, and any reply is the sign of life.
 */
public final class Ness {
    /** Its name in site profiles and in {@code decode --protocol}. */
    public static final String NAME = "ness";

    private Ness() {}

    public static FrameReader reader() {
        return new TerminatedReader(new NessDecoder(), "\n");
    }

    /** The question for the state of the inputs ({@code S00}) to a panel address from 0 to 15, line end included. */
    public static String question(int address) {
        String body = "83" + Character.toUpperCase(Character.forDigit(address & 0xF, 16)) + "0360S00";
        return body + "%02X".formatted(NessCheck.ofQuestion(body)) + "\r\n";
    }
}
