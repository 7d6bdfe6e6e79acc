package org.duressdesk;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Notices, outside JavaFX, that the screen no longer moves (decision D12): after 2 s without a pulse it says so once, and
 * once more when the screen moves again.
 */
final class ScreenWatch implements Runnable {
    private static final long STILL_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final LongSupplier lastPulse;
    private final LongSupplier nanos;
    private final Consumer<Boolean> frozen;
    private boolean said;

    /** @param frozen told true when the screen stands still, false when it moves again; on the looking thread */
    ScreenWatch(LongSupplier lastPulse, LongSupplier nanos, Consumer<Boolean> frozen) {
        this.lastPulse = lastPulse;
        this.nanos = nanos;
        this.frozen = frozen;
    }

    /** To be called about twice a second. */
    @Override
    public void run() {
        boolean still = nanos.getAsLong() - lastPulse.getAsLong() > STILL_NANOS;
        if (still != said) {
            said = still;
            frozen.accept(still);
        }
    }
}
