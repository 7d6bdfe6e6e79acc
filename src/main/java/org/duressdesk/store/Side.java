package org.duressdesk.store;

import java.io.IOException;
import java.util.Optional;
import org.duressdesk.domain.said.Said;
import org.duressdesk.store.chain.Stored;
import org.duressdesk.store.sqlite.DatabaseFailure;

/** One of the two copies while both are walked: looks one entry ahead and never goes back. */
final class Side {

    /** Where the entries come from. */
    interface Source {
        Optional<Stored> next() throws IOException, DatabaseFailure;
    }

    private final Source source;
    private Optional<Stored> ahead = Optional.empty();
    private boolean ended;
    private Optional<Said> failure = Optional.empty();
    private long badFrom;
    private long end;

    Side(Source source, long start) {
        this.source = source;
        this.end = start;
        look();
    }

    /** The entry of this sequence; sequences asked for only grow. */
    Optional<Stored> at(long sequence) {
        while (ahead.isPresent() && ahead.get().sequence() < sequence) {
            if (ahead.get().sequence() > end) {
                bad(ahead.get().sequence());
            }
            look();
        }
        return ahead.filter(entry -> entry.sequence() == sequence);
    }

    /** Whether anything is left, at whatever sequence. */
    boolean more() {
        return ahead.isPresent();
    }

    /** The entry of this sequence holds, or does not although something stands at or behind its place. */
    void judge(long sequence, boolean holds) {
        if (holds) {
            end = sequence;
        } else if (more() || failure.isPresent()) {
            bad(sequence);
        }
        if (ahead.isPresent() && ahead.get().sequence() == sequence) {
            look();
        }
    }

    private void bad(long sequence) {
        badFrom = badFrom == 0 ? sequence : Math.min(badFrom, sequence);
    }

    /** The first sequence that is not what was written; 0 for none. */
    long badFrom() {
        return badFrom;
    }

    /** The last sequence that held. */
    long end() {
        return end;
    }

    /** Why reading stopped before the end, if it did. */
    Optional<Said> failure() {
        return failure;
    }

    private void look() {
        if (ended) {
            ahead = Optional.empty();
            return;
        }
        try {
            ahead = source.next();
        } catch (IOException | DatabaseFailure | RuntimeException e) {
            // Whatever one copy does, be it a fault of its reader, is that copy's damage: the other is walked on.
            ahead = Optional.empty();
            failure = Optional.of(Failures.said(e));
        }
        ended = ahead.isEmpty();
    }
}
