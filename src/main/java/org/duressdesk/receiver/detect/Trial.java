package org.duressdesk.receiver.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongConsumer;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.receiver.capture.Capture.Piece;
import org.duressdesk.receiver.frame.FrameReader;
import org.duressdesk.receiver.protocol.auto.WayToRead;

/**
 * One reading of the bytes by one protocol.
 *
 * @param frames  every frame, with the time of its last byte
 * @param good    frames understood
 * @param bad     frames damaged or without a documented layout
 * @param covered bytes inside the frames understood
 */
record Trial(Reading reading, WayToRead way, List<Timed> frames, int good, int bad, long covered, long bytes) {
    private static final long GAP_NANOS = 1_000_000_000L;

    /** The better trial first; equal ones keep their order. */
    static final Comparator<Trial> BETTER = Comparator.<Trial>comparingInt(trial -> -trial.good)
            .thenComparingInt(trial -> trial.bad)
            .thenComparingLong(trial -> -trial.covered)
            .thenComparing(trial -> !trial.way.checked());

    record Timed(long nanos, Frame frame) {}

    static Trial of(Reading reading, WayToRead way) {
        return of(reading, way, nanos -> {});
    }

    /** @param now told the time of each piece before its bytes are read */
    static Trial of(Reading reading, WayToRead way, LongConsumer now) {
        FrameReader reader = way.reader().get();
        List<Timed> frames = new ArrayList<>();
        long last = 0;
        long bytes = 0;
        int at = 0;
        for (Piece piece : reading.pieces()) {
            now.accept(piece.nanos());
            if (piece.nanos() - last >= GAP_NANOS) {
                add(frames, last, reader.gap());
            }
            if (piece.damaged()) {
                reader.lineError();
            }
            last = piece.nanos();
            byte[] all = piece.bytes();
            for (int i = 0; i < all.length; i++, at++) {
                if (at < reading.wrong().size() && reading.wrong().get(at)) {
                    reader.lineError();
                }
                add(frames, last, reader.accept(all, i, 1));
                bytes += all[i] == '\r' || all[i] == '\n' ? 0 : 1;
            }
        }
        add(frames, last, reader.gap());
        List<Frame> good =
                frames.stream().map(Timed::frame).filter(WayToRead::understood).toList();
        long covered = good.stream().mapToLong(Trial::content).sum();
        int bad = (int) frames.stream()
                .filter(one -> !WayToRead.understood(one.frame()))
                .filter(one -> content(one.frame()) > 0)
                .count();
        return new Trial(reading, way, frames, good.size(), bad, covered, bytes);
    }

    private static void add(List<Timed> frames, long nanos, List<Frame> more) {
        more.forEach(frame -> frames.add(new Timed(nanos, frame)));
    }

    private static long content(Frame frame) {
        int count = 0;
        for (byte b : frame.raw()) {
            count += b == '\r' || b == '\n' ? 0 : 1;
        }
        return count;
    }

    /** What was understood. */
    List<Timed> understood() {
        return frames.stream().filter(one -> WayToRead.understood(one.frame())).toList();
    }

    List<Timed> heartbeats() {
        return understood().stream()
                .filter(one ->
                        one.frame().type() == FrameType.HEARTBEAT || one.frame().type() == FrameType.LINK_TEST)
                .toList();
    }

    List<Timed> signals() {
        return understood().stream()
                .filter(one -> !one.frame().signals().isEmpty())
                .toList();
    }

    /** Noise reads as a frame now and then: what was understood must be much of what came. */
    boolean plausible() {
        return good > 0 && covered * 5 >= bytes * 2;
    }
}
