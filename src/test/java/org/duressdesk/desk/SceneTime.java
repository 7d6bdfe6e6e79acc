package org.duressdesk.desk;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.duressdesk.domain.signal.Stamp;

/** Both clocks of a scene, which stand still until told: an afternoon of a working day at the test site. */
final class SceneTime {
    private static final ZonedDateTime DAY = ZonedDateTime.parse("2025-11-20T14:30:00-05:00[America/New_York]");

    private long micros = micros(DAY.toInstant());
    private long nanos = 1_000_000_000L;

    /** Time passes on both. */
    void pass(long by) {
        micros += by;
        nanos += by * 1000;
    }

    /** The wall clock jumps; the monotonic one does not. */
    void wallSteps(long seconds) {
        micros += seconds * 1_000_000;
    }

    /** The monotonic clock of a machine that has just started. */
    void boot() {
        nanos = 500_000_000L;
    }

    /** Microseconds until that local time of the day, negative when it is over. */
    long until(String local) {
        return micros(DAY.with(LocalTime.parse(local)).toInstant()) - micros;
    }

    long nanos() {
        return nanos;
    }

    Stamp stamp() {
        return new Stamp(micros, nanos);
    }

    DeskClock clock(String boot) {
        return new DeskClock(() -> Instant.EPOCH.plusNanos(micros * 1000), () -> nanos, boot);
    }

    private static long micros(Instant instant) {
        return instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1000;
    }
}
