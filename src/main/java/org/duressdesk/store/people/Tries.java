package org.duressdesk.store.people;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Counts wrong secrets a name: after five running the name waits 60 s. Kept in memory; the journal counts for good. */
final class Tries {
    static final int ALLOWED = 5;
    static final Duration WAIT = Duration.ofSeconds(60);

    private record Count(int wrong, long lastNanos) {}

    private final Map<String, Count> counts = new HashMap<>();
    private final LongSupplier nanos;

    Tries(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** How long this name still has to wait, if it has to. */
    synchronized Optional<Duration> left(String id) {
        Count count = counts.get(id);
        if (count == null || count.wrong < ALLOWED) {
            return Optional.empty();
        }
        Duration left = WAIT.minusNanos(nanos.getAsLong() - count.lastNanos);
        if (left.isPositive()) {
            return Optional.of(left);
        }
        counts.remove(id);
        return Optional.empty();
    }

    synchronized int wrong(String id) {
        int wrong = counts.getOrDefault(id, new Count(0, 0)).wrong + 1;
        counts.put(id, new Count(wrong, nanos.getAsLong()));
        return wrong;
    }

    synchronized void right(String id) {
        counts.remove(id);
    }
}
