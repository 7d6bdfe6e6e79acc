package org.duressdesk.receiver.link;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import org.duressdesk.domain.signal.Stamp;

/** Both clocks of the machine, handed in. Any thread. */
public record LinkClock(InstantSource wall, LongSupplier monotonic) {
    public long nanos() {
        return monotonic.getAsLong();
    }

    public Stamp stamp() {
        return stamp(nanos());
    }

    /** The wall clock now, beside a monotonic time read before. */
    public Stamp stamp(long nanos) {
        Instant now = wall.instant();
        return new Stamp(Math.addExact(now.getEpochSecond() * 1_000_000L, now.getNano() / 1_000), nanos);
    }
}
