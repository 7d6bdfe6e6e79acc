package org.duressdesk.desk;

import java.util.Optional;
import org.duressdesk.domain.journal.Moment;
import org.duressdesk.domain.said.Said;

/** Whether storage works, since when it does not, and when to try again. Desk thread only; monotonic times. */
final class StorageWatch {
    /** A press not on disk after this long is shown as not stored (decision D3). */
    static final long SHOW_NANOS = 250_000_000L;

    private static final long SLOW_NANOS = 1_000_000_000L;
    private static final long HUNG_NANOS = 2_000_000_000L;
    private static final long FIRST_PAUSE_NANOS = 500_000_000L;
    private static final long LONGEST_PAUSE_NANOS = 8_000_000_000L;
    static final Said HUNG = Said.of("storage.no-answer");

    private Optional<Said> failure = Optional.empty();
    private Optional<Moment> since = Optional.empty();
    private long pause = FIRST_PAUSE_NANOS;
    private long retryAt;
    private boolean trying;
    private long waiting;

    /** The writer failed; it is asked again after a pause that grows. */
    void failed(Said why, Moment now) {
        failure = Optional.of(why);
        since = since.or(() -> Optional.of(now));
        trying = false;
        retryAt = now.monotonicNanos() + pause;
        pause = Math.min(2 * pause, LONGEST_PAUSE_NANOS);
    }

    /** True once when it is time to try again. */
    boolean retry(long nanos) {
        boolean due = failure.isPresent() && !trying && nanos >= retryAt;
        trying |= due;
        return due;
    }

    /** Everything held is on disk again. */
    void works() {
        failure = Optional.empty();
        since = Optional.empty();
        pause = FIRST_PAUSE_NANOS;
        trying = false;
    }

    /** How long the oldest entry has been waiting for the disk. */
    void waiting(long nanos) {
        waiting = nanos;
    }

    boolean failed() {
        return failure.isPresent();
    }

    /** Nothing can be stored right now: a failure, or a disk that does not answer for 2 s. */
    boolean failing() {
        return failed() || waiting >= HUNG_NANOS;
    }

    /** Pictures show what is held. */
    boolean provisional() {
        return failed() || waiting >= SHOW_NANOS;
    }

    boolean slow() {
        return waiting >= SLOW_NANOS;
    }

    Optional<Said> said() {
        return failure.or(() -> waiting >= HUNG_NANOS ? Optional.of(HUNG) : Optional.empty());
    }

    Optional<Moment> since() {
        return since;
    }
}
