package org.duressdesk.domain.journal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * When something happened, on both clocks and with the boot they belong to.
 *
 * @param utcMicros      wall clock, microseconds since 1970-01-01T00:00Z
 * @param offsetSeconds  offset of the site's zone from UTC at that moment
 * @param boot           identifies one start of the program: monotonic values of two boots cannot be compared
 * @param monotonicNanos a clock that never steps
 */
public record Moment(long utcMicros, int offsetSeconds, String boot, long monotonicNanos) {

    /** Nanoseconds from this moment until {@code now}; {@link Long#MAX_VALUE} when a restart lies between (D10). */
    public long elapsedNanos(Moment now) {
        return boot.equals(now.boot) ? Math.max(0, now.monotonicNanos - monotonicNanos) : Long.MAX_VALUE;
    }

    public Instant instant() {
        return Instant.EPOCH.plus(utcMicros, ChronoUnit.MICROS);
    }

    /** Local time at the site. */
    public OffsetDateTime local() {
        return instant().atOffset(ZoneOffset.ofTotalSeconds(offsetSeconds));
    }
}
