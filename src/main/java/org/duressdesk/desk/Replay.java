package org.duressdesk.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duressdesk.desk.rules.Fold;
import org.duressdesk.desk.state.ClosedIncident;
import org.duressdesk.desk.state.DeskState;
import org.duressdesk.desk.state.Incident;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.domain.journal.Moment;
import org.duressdesk.domain.site.Site;

/**
 * A stretch of the journal played again: the same fold, no effects. Positions are nanoseconds from its first entry,
 * monotonic even where the wall clock stepped. Pure; one thread at a time.
 */
public final class Replay {
    /** A state is remembered this often, so that jumping about stays quick. */
    private static final int STRIDE = 64;

    private final List<Entry> entries;
    private final long[] positions;
    private final List<DeskState> remembered = new ArrayList<>();

    private Replay(DeskState before, List<Entry> entries) {
        this.entries = entries;
        this.positions = positions(entries);
        this.remembered.add(before);
    }

    /** Entries of the journal to choose from, both ends included. */
    public record Span(long first, long last) {
        /** From the first press of a resolved incident to its disposition. */
        public static Span of(ClosedIncident closed) {
            return new Span(closed.firstSequence(), closed.lastSequence());
        }

        /** From the first press of an open incident to the newest entry. */
        public static Span of(Incident open, DeskState now) {
            return new Span(
                    open.alarms().stream()
                            .mapToLong(a -> a.first().sequence())
                            .min()
                            .orElse(now.head()),
                    now.head());
        }
    }

    /**
     * Plays entries one after another.
     *
     * @param before the state just before the first of them
     */
    public static Replay of(DeskState before, List<Entry> entries) {
        return new Replay(before, List.copyOf(entries));
    }

    /**
     * Reads a span; folds all that came before it. Any thread, takes seconds on a long journal. An entry that cannot be folded is
     * passed over, as at a start.
     */
    public static Replay read(Journal journal, Span span) throws StorageFailure {
        Fold.Run before = Fold.from(DeskState.empty());
        List<Entry> entries = new ArrayList<>();
        journal.read(1, span.last(), entry -> {
            if (entry.sequence() < span.first()) {
                Recovery.add(before, entry, passedOver -> {});
            } else {
                entries.add(entry);
            }
        });
        return of(before.state(), entries);
    }

    public List<Entry> entries() {
        return entries;
    }

    /** Position of an entry, counted from 0. */
    public long position(int index) {
        return positions[index];
    }

    /** Position of the last entry; 0 when there is none. */
    public long length() {
        return positions.length == 0 ? 0 : positions[positions.length - 1];
    }

    /** The last entry at or before that position; -1 when there is none. */
    public int indexAt(long position) {
        int found = Arrays.binarySearch(positions, position);
        if (found < 0) {
            return -found - 2;
        }
        while (found + 1 < positions.length && positions[found + 1] == position) {
            found++;
        }
        return found;
    }

    /** The state after that entry; index -1 is before the first. */
    public DeskState state(int index) {
        if (index < -1 || index >= entries.size()) {
            throw new IndexOutOfBoundsException("entry " + index + " of " + entries.size());
        }
        int stride = Math.min((index + 1) / STRIDE, remembered.size() - 1);
        Fold.Run run = Fold.from(remembered.get(stride));
        for (int i = stride * STRIDE; i <= index; i++) {
            Recovery.add(run, entries.get(i), passedOver -> {});
            if ((i + 1) / STRIDE == remembered.size() && (i + 1) % STRIDE == 0) {
                remembered.add(run.state());
            }
        }
        return run.state();
    }

    /** What a clock on the wall showed at that position. */
    public Moment moment(long position) {
        int index = Math.max(0, indexAt(position));
        Moment at = entries.get(index).at();
        long on = Math.max(0, position - positions[index]);
        return new Moment(at.utcMicros() + on / 1000, at.offsetSeconds(), at.boot(), at.monotonicNanos() + on);
    }

    /** The picture screens draw, as it was at that position. {@code site} is the map of that day. */
    public Snapshot picture(long position, Site site) {
        int index = indexAt(position);
        DeskState state = state(index);
        return new Snapshot(
                index + 1L,
                moment(position),
                site,
                state,
                Map.of(),
                new Snapshot.Storage(
                        state.head(), Optional.empty(), Optional.empty(), 0, false, Optional.empty(), List.of()));
    }

    /** Within one start of the program the monotonic clock counts; over a restart the wall clock has to do. */
    private static long[] positions(List<Entry> entries) {
        long[] positions = new long[entries.size()];
        for (int i = 1; i < positions.length; i++) {
            Moment a = entries.get(i - 1).at();
            Moment b = entries.get(i).at();
            long step = a.boot().equals(b.boot())
                    ? b.monotonicNanos() - a.monotonicNanos()
                    : (b.utcMicros() - a.utcMicros()) * 1000;
            positions[i] = positions[i - 1] + Math.max(0, step);
        }
        return positions;
    }
}
