package org.duressdesk.simulator;

import java.util.ArrayList;
import java.util.List;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.receiver.capture.Capture;
import org.duressdesk.receiver.frame.FrameReader;

/**
 * A capture as a simulated receiver plays it: each message in its turn and with the reply rules of the family, byte for
 * byte; what is no message, as noise in between. With times where the capture has them, else as fast as the desk answers.
 * What the computer said at the time is left out.
 *
 * @param parts in the order of their times
 */
public record Recording(List<Part> parts) {
    private static final long SECOND = 1_000_000_000L;

    /** What the receiver sends. */
    private enum Kind {
        ANSWERED,
        UNANSWERED,
        NOISE
    }

    /** One message or some noise, at its time from the start. */
    private record Part(long nanos, byte[] bytes, Kind kind) {}

    public Recording {
        parts = List.copyOf(parts);
    }

    /** @param reader a fresh reader of the protocol that was recorded */
    public static Recording of(Capture capture, FrameReader reader) {
        List<Part> parts = new ArrayList<>();
        long last = 0;
        for (Capture.Piece piece : capture.pieces()) {
            // Between two pieces the line was quiet: what had not ended by then was cut off.
            if (piece.nanos() - last >= SECOND) {
                add(parts, last, reader.gap());
            }
            add(parts, piece.nanos(), reader.accept(piece.bytes(), 0, piece.bytes().length));
            last = piece.nanos();
        }
        add(parts, last, reader.gap());
        return new Recording(parts);
    }

    /** The same without its times: each message as soon as the one before was answered. */
    public Recording fast() {
        return new Recording(parts.stream()
                .map(part -> new Part(0, part.bytes(), part.kind()))
                .toList());
    }

    /** True when its parts have times. */
    public boolean timed() {
        return parts.stream().anyMatch(part -> part.nanos() > 0);
    }

    /** How many messages there are. */
    public long messages() {
        return parts.stream().filter(part -> part.kind() != Kind.NOISE).count();
    }

    /** Plays it from now on; {@code played} is run after the last part. Any thread. */
    public void play(ReceiverSimulator receiver, SimTime time, Runnable played) {
        playFrom(0, time.nanos(), receiver, time, played);
    }

    private void playFrom(int index, long start, ReceiverSimulator receiver, SimTime time, Runnable played) {
        if (index == parts.size()) {
            played.run();
            return;
        }
        Part part = parts.get(index);
        time.at(start + part.nanos(), () -> {
            if (part.kind() == Kind.NOISE) {
                receiver.raw(part.bytes());
            } else {
                receiver.recorded(part.bytes(), part.kind() == Kind.ANSWERED);
            }
            playFrom(index + 1, start, receiver, time, played);
        });
    }

    private static void add(List<Part> parts, long nanos, List<Frame> frames) {
        for (Frame frame : frames) {
            String panel =
                    frame.protocol().equals("sia-dc09") ? frame.particulars().getOrDefault("type", "") : "";
            // What the computer said, as commands or as the answers of DC-09, is left out.
            if (frame.type() != FrameType.COMMAND && !panel.matches("ack|nak|duh|rsp")) {
                parts.add(new Part(
                        nanos,
                        frame.raw(),
                        frame.type() == FrameType.FAULT
                                ? Kind.NOISE
                                : frame.replyHex().isEmpty() && !panel.equals("encrypted")
                                        ? Kind.UNANSWERED
                                        : Kind.ANSWERED));
            }
        }
    }
}
