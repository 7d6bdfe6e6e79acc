package org.duressdesk.simulator;

import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;

/** The way out of a simulated receiver, with the faults that happen on it. Guarded by the receiver's lock. */
public final class Wire {
    private final Consumer<byte[]> out;
    private final Random random;
    private int corrupt;
    private int halves;
    private boolean wrongSpeed;
    private int oneIn;
    private int untilBroken;

    Wire(Consumer<byte[]> out, long seed) {
        this.out = out;
        this.random = new Random(seed);
    }

    /** The next messages get one flipped bit: the eighth, as a parity error or noise leaves it. */
    void corruptNext(int count) {
        corrupt = count;
    }

    /** From now on one message in so many gets a flipped bit, the next one first; 0 ends it. */
    void corruptOneIn(int messages) {
        oneIn = messages;
        untilBroken = 0;
    }

    /** The next messages stop in the middle. */
    void halveNext(int count) {
        halves = count;
    }

    /** Everything comes out as at another speed: other bytes, other numbers of them. */
    void wrongSpeed(boolean on) {
        wrongSpeed = on;
    }

    void message(byte[] bytes) {
        byte[] sent = bytes.clone();
        if (corrupt > 0 || noisy()) {
            corrupt = Math.max(0, corrupt - 1);
            int at = random.nextInt(sent.length - 1);
            sent[at] = (byte) (sent[at] ^ 0x80);
        } else if (halves > 0) {
            halves--;
            sent = Arrays.copyOf(sent, sent.length / 2);
        }
        if (wrongSpeed) {
            sent = random(sent.length / 2 + random.nextInt(sent.length));
        }
        out.accept(sent);
    }

    private boolean noisy() {
        if (oneIn == 0) {
            return false;
        }
        untilBroken = untilBroken == 0 ? oneIn - 1 : untilBroken - 1;
        return untilBroken == oneIn - 1;
    }

    /** Noise that belongs to no message. */
    void noise(int count) {
        out.accept(random(count));
    }

    void raw(byte[] bytes) {
        out.accept(bytes.clone());
    }

    private byte[] random(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
