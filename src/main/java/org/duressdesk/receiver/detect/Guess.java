package org.duressdesk.receiver.detect;

import java.util.List;
import java.util.function.LongConsumer;
import org.duressdesk.domain.finder.LineForm;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.receiver.capture.Capture;
import org.duressdesk.receiver.protocol.auto.WayToRead;

/**
 * The protocol that reads some bytes best, line settings aside.
 *
 * @param others protocols that read as much of them
 */
public record Guess(WayToRead way, List<String> others) {
    public Guess {
        others = List.copyOf(others);
    }

    /** @param ways in the order in which they are believed; the first also stands where none understands anything */
    public static Guess of(Capture stream, List<WayToRead> ways) {
        Reading reading = reading(stream);
        List<Trial> trials = ways.stream()
                .map(way -> Trial.of(reading, way))
                .sorted(Trial.BETTER)
                .toList();
        Trial best = trials.getFirst();
        List<String> others = trials.stream()
                .skip(1)
                .filter(trial -> best.good() > 0 && Trial.BETTER.compare(trial, best) == 0)
                .map(trial -> trial.way().words())
                .toList();
        return new Guess(best.way(), others);
    }

    /** Everything that one way makes of a stream. */
    public static List<Frame> frames(Capture stream, WayToRead way) {
        return frames(stream, way, nanos -> {});
    }

    /**
     * The same for a reader that looks at a clock.
     *
     * @param now told the time of each piece, from the beginning, before it is read
     */
    public static List<Frame> frames(Capture stream, WayToRead way, LongConsumer now) {
        return Trial.of(reading(stream), way, now).frames().stream()
                .map(Trial.Timed::frame)
                .toList();
    }

    private static Reading reading(Capture stream) {
        return new Reading(LineForm.plain(0), stream.pieces(), List.of());
    }
}
