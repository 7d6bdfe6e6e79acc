package org.duressdesk.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.LongSupplier;
import org.duressdesk.domain.journal.Moment;
import org.duressdesk.domain.signal.Stamp;

/**
 * Both clocks of the machine, handed in.
 *
 * @param nanos monotonic, the same clock that reader threads stamp with
 * @param boot  names this start of the program
 */
public record DeskClock(InstantSource wall, LongSupplier nanos, String boot) {
    /** Now, with the offset of the zone. */
    Moment now(ZoneId zone) {
        Instant instant = wall.instant();
        return moment(ChronoUnit.MICROS.between(Instant.EPOCH, instant), nanos.getAsLong(), zone);
    }

    /** The moment a reader thread noticed something. */
    Moment of(Stamp stamp, ZoneId zone) {
        return moment(stamp.utcMicros(), stamp.monotonicNanos(), zone);
    }

    private Moment moment(long micros, long nanos, ZoneId zone) {
        Instant instant = Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
        return new Moment(micros, zone.getRules().getOffset(instant).getTotalSeconds(), boot, nanos);
    }
}
