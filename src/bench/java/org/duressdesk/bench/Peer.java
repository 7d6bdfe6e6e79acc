package org.duressdesk.bench;

import java.util.ArrayList;
import java.util.List;
import org.duressdesk.receiver.line.LineLost;
import org.duressdesk.simulator.port.Pty;

/** The receiver's end of one link: sends a press as soon as the press before it is acknowledged, as its protocol allows. */
final class Peer {
    private static final byte ACK = 0x06;
    private static final int TRIES = 10;

    private final Pty pty;
    private final List<byte[]> frames;
    private final byte[] answer = new byte[16];
    private int next;

    /** Presses these frames in turn. */
    Peer(Pty pty, List<byte[]> frames) {
        this.pty = pty;
        this.frames = new ArrayList<>(frames);
    }

    /** Milliseconds from the write of each press to its 06h. */
    double[] press(int count) throws LineLost {
        double[] millis = new double[count];
        for (int i = 0; i < count; i++) {
            millis[i] = press();
        }
        return millis;
    }

    /** Milliseconds from the write to the 06h. */
    double press() throws LineLost {
        long start = System.nanoTime();
        pty.write(frames.get(next));
        int count = pty.read(answer);
        for (int again = 0; count == 0 && again < TRIES; again++) {
            count = pty.read(answer);
        }
        long end = System.nanoTime();
        if (count != 1 || answer[0] != ACK) {
            throw new IllegalStateException("no acknowledgement but " + count + " bytes over " + pty.path());
        }
        next = (next + 1) % frames.size();
        return (end - start) / 1e6;
    }
}
