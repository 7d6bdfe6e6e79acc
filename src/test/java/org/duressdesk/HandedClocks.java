package org.duressdesk;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Both clocks of a machine for tests of a whole desk: they stand still, pass and step as told. Any thread. */
public final class HandedClocks {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final AtomicLong nanos = new AtomicLong(1_000_000_000L);
    private final AtomicLong steps = new AtomicLong();

    public long nanos() {
        return nanos.get();
    }

    public Instant wall() {
        return NOON.plusNanos(nanos.get()).plusNanos(steps.get());
    }

    /** Time passes on both. */
    public void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    /** Somebody sets the wall clock. */
    public void step(Duration by) {
        steps.addAndGet(by.toNanos());
    }
}
