package org.duressdesk.receiver.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duressdesk.domain.finder.LineForm;
import org.duressdesk.domain.finder.Recognition;
import org.duressdesk.domain.finder.Recognition.Confidence;
import org.duressdesk.domain.finder.Tried;
import org.duressdesk.domain.finder.Tried.Seen;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.receiver.protocol.auto.WayToRead;

/**
 * Everything that listening has told so far.
 *
 * @param recognition what is spoken; empty for "not recognised"
 * @param tried       the ways of listening, the best first
 * @param frames      the frames of the best reading, oldest first; empty when nothing is recognised
 */
public record Detection(Optional<Recognition> recognition, List<Tried> tried, List<HeardFrame> frames) {
    private static final int SURE = 4;

    /** A frame and when it ended. */
    public record HeardFrame(long nanos, Frame frame) {}

    public Detection {
        tried = List.copyOf(tried);
        frames = List.copyOf(frames);
    }

    /**
     * Judges what was heard.
     *
     * @param heard    at every form that the port was opened with; at most one of a form
     * @param ways     the protocols to try, in the order in which they are believed where they read alike
     * @param accounts those that the site knows
     */
    public static Detection of(List<Heard> heard, List<WayToRead> ways, Set<String> accounts) {
        List<Trial> best = new ArrayList<>();
        List<Tried> tried = new ArrayList<>();
        for (Heard one : heard) {
            for (Reading reading : Reading.of(one)) {
                if (reading.ruledOut()) {
                    tried.add(new Tried(
                            reading.form(),
                            0,
                            one.bursts(),
                            new Seen.Parity(
                                    reading.parityWrong(), reading.wrong().size())));
                    continue;
                }
                List<Trial> trials = ways.stream()
                        .map(way -> Trial.of(reading, way))
                        .sorted(Trial.BETTER)
                        .toList();
                Trial first = trials.getFirst();
                boolean plain = reading.wrong().isEmpty();
                if (first.plausible()) {
                    best.addAll(trials.stream()
                            .filter(trial -> trial.good() == first.good() && trial.plausible())
                            .toList());
                    tried.add(new Tried(
                            reading.form(),
                            first.good(),
                            Math.max(one.bursts(), first.good() + first.bad()),
                            ends(first)));
                } else if (plain
                        || reading.parityWrong() == 0
                                && one.bytes() > 0
                                && reading.form().parity() != 'M') {
                    tried.add(new Tried(
                            reading.form(), 0, one.bursts(), plain ? nothing(one) : new Seen.NoSense(one.bytes())));
                }
            }
        }
        // The sort is stable: of forms that read equally well the plainer one stands first.
        best.sort(Trial.BETTER);
        tried.sort(Comparator.comparingInt((Tried t) -> -t.good()));
        if (best.isEmpty()) {
            return new Detection(Optional.empty(), tried, List.of());
        }
        Trial won = best.getFirst();
        return new Detection(
                Optional.of(recognition(won, best, accounts)),
                tried,
                won.frames().stream()
                        .map(one -> new HeardFrame(one.nanos(), one.frame()))
                        .toList());
    }

    private static Seen nothing(Heard one) {
        if (one.bytes() == 0 && one.damaged() == 0) {
            return new Seen.Nothing();
        }
        return one.damaged() > 0 ? new Seen.Damaged(one.damaged()) : new Seen.NoSense(one.bytes());
    }

    private static Seen ends(Trial trial) {
        List<Integer> last = trial.understood().stream()
                .map(one -> one.frame().raw())
                .map(raw -> raw[raw.length - 1] & 0xFF)
                .distinct()
                .toList();
        return last.size() == 1 ? new Seen.EndsIn(last.getFirst()) : new Seen.Reads();
    }

    private static Recognition recognition(Trial won, List<Trial> best, Set<String> accounts) {
        LineForm form = won.reading().form();
        List<String> alternatives = best.stream()
                .filter(trial -> trial.reading().form().equals(form) && Trial.BETTER.compare(trial, won) == 0)
                .map(trial -> trial.way().words())
                .distinct()
                .filter(words -> !words.equals(won.way().words()))
                .toList();
        int of = won.good() + won.bad();
        boolean onlyAlive = won.signals().isEmpty();
        boolean high = won.good() >= SURE
                && won.good() * 10 >= of * 9
                && won.covered() * 10 >= won.bytes() * 9
                && (alternatives.isEmpty() || !onlyAlive);
        Confidence sure = high ? Confidence.HIGH : won.good() > 1 ? Confidence.FAIR : Confidence.LOW;
        Reasons reasons = new Reasons(won, accounts);
        return new Recognition(
                form,
                won.way().protocol(),
                won.way().profile(),
                reasons.contents(),
                sure,
                won.good(),
                of,
                alternatives,
                reasons.all(),
                reasons.heartbeatSeconds());
    }
}
