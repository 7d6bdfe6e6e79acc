package org.duressdesk.ui.map;

import java.util.function.LongSupplier;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.util.Duration;

/**
 * The one beat by which all rings of a window flash, so that they flash in phase: 500 ms bright, 500 ms not, never
 * faster (1 Hz). What is shown follows a monotonic clock, not the number of ticks: a late tick is skipped, not made up.
 */
public final class FlashClock {
    private static final long HALF = 500_000_000L;

    private final LongSupplier nanos;
    private final ReadOnlyBooleanWrapper bright = new ReadOnlyBooleanWrapper(true);
    private final PauseTransition next = new PauseTransition();
    private boolean steady;
    private long last = Long.MIN_VALUE;

    /** @param nanos a monotonic clock, for example {@code System::nanoTime} */
    public FlashClock(LongSupplier nanos) {
        this.nanos = nanos;
        next.setOnFinished(e -> {
            tick();
            schedule();
        });
    }

    /** True while bright rings are shown. */
    public ReadOnlyBooleanProperty bright() {
        return bright.getReadOnlyProperty();
    }

    /** Starts to beat. Screen thread. */
    public void start() {
        tick();
        schedule();
    }

    public void stop() {
        next.stop();
    }

    /** Animation off: rings stay bright; filled against hollow still tells the state. */
    public void setSteady(boolean off) {
        steady = off;
        last = Long.MIN_VALUE;
        tick();
    }

    /** Looks at the clock and shows its phase. Changes at least half a second apart, whatever the clock does. */
    void tick() {
        if (steady) {
            bright.set(true);
            return;
        }
        long now = nanos.getAsLong();
        boolean phase = Math.floorMod(now, 2 * HALF) < HALF;
        if (phase != bright.get() && (last == Long.MIN_VALUE || now - last >= HALF * 9 / 10)) {
            last = now;
            bright.set(phase);
        }
    }

    private void schedule() {
        long left = HALF - Math.floorMod(nanos.getAsLong(), HALF);
        next.setDuration(Duration.millis(left / 1e6 + 1));
        next.playFromStart();
    }
}
