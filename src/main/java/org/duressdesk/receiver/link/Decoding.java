package org.duressdesk.receiver.link;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.function.Supplier;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.receiver.frame.FrameReader;

/** Feeds a frame reader one byte at a time and survives whatever it throws. Owned by one reader thread. */
final class Decoding {
    /** Kept of the bytes since the last frame, for the day a decoder fails on them. */
    private static final int KEPT = 4_096;

    private final Supplier<FrameReader> fresh;
    private final String protocol;
    private final ByteArrayOutputStream since = new ByteArrayOutputStream();
    private FrameReader reader;

    Decoding(Supplier<FrameReader> fresh, String protocol) {
        this.fresh = fresh;
        this.protocol = protocol;
        this.reader = fresh.get();
    }

    /** The frames that ended with this byte. */
    List<Frame> accept(byte[] bytes, int at) {
        if (since.size() < KEPT) {
            since.write(bytes[at]);
        }
        try {
            return ended(reader.accept(bytes, at, 1));
        } catch (RuntimeException | LinkageError | StackOverflowError failed) {
            return broken(failed);
        }
    }

    /** The line reported a damaged byte: the frame that is coming in takes the blame. */
    void lineError() {
        reader.lineError();
    }

    /** A second without bytes. */
    List<Frame> gap() {
        try {
            return ended(reader.gap());
        } catch (RuntimeException | LinkageError | StackOverflowError failed) {
            return broken(failed);
        }
    }

    boolean partial() {
        return reader.partial();
    }

    private List<Frame> ended(List<Frame> frames) {
        if (!frames.isEmpty()) {
            since.reset();
        }
        return frames;
    }

    private List<Frame> broken(Throwable failed) {
        Frame frame = Faults.broken(since.toByteArray(), protocol, failed);
        since.reset();
        reader = fresh.get();
        return List.of(frame);
    }
}
