package org.duressdesk.receiver.link;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import org.duressdesk.receiver.capture.Capture;

/** A recorded receiver: gives the bytes of a capture file once and hangs up; answers go nowhere. */
public final class CaptureLine implements ByteLine {
    private final Path file;
    private byte[] rest;
    private volatile boolean closed;

    /** Plays the capture when the link is first opened; later attempts say that it has ended. */
    public static LineOpener once(Path file) {
        AtomicBoolean played = new AtomicBoolean();
        return settings -> {
            if (!played.compareAndSet(false, true)) {
                throw new LineLost("The capture " + file + " has ended.");
            }
            return new CaptureLine(file);
        };
    }

    CaptureLine(Path file) throws LineLost {
        this.file = file;
        try {
            rest = Capture.read(file).bytes();
        } catch (IOException unreadable) {
            throw new LineLost("The capture " + file + " cannot be read.");
        }
    }

    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public int read(byte[] into) throws LineLost {
        if (closed || rest.length == 0) {
            throw new LineLost("The capture " + file + " has ended.");
        }
        int count = Math.min(rest.length, into.length);
        System.arraycopy(rest, 0, into, 0, count);
        rest = Arrays.copyOfRange(rest, count, rest.length);
        return count;
    }

    @Override
    public int waiting() {
        return 0;
    }

    @Override
    public void write(byte[] bytes) {}

    @Override
    public void close() {
        closed = true;
    }
}
