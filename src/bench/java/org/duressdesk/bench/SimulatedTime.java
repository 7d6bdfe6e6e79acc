package org.duressdesk.bench;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.duressdesk.domain.signal.Stamp;

/** Both clocks of a desk, moved by hand. Any thread. */
final class SimulatedTime implements InstantSource {
    private final long startMicros;
    private final AtomicLong nanos = new AtomicLong(1_000_000_000L);

    SimulatedTime(Instant start) {
        startMicros = ChronoUnit.MICROS.between(Instant.EPOCH, start);
    }

    void pass(long millis) {
        nanos.addAndGet(millis * 1_000_000L);
    }

    long nanos() {
        return nanos.get();
    }

    long micros() {
        return startMicros + nanos.get() / 1000;
    }

    Stamp stamp() {
        long now = nanos.get();
        return new Stamp(startMicros + now / 1000, now);
    }

    @Override
    public Instant instant() {
        return Instant.EPOCH.plus(micros(), ChronoUnit.MICROS);
    }
}
