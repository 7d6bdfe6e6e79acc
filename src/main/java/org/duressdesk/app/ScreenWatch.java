package org.duressdesk.app;

import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.duressdesk.desk.Sight;

/**
 * Notices, outside JavaFX, that the screen no longer shows what is (decisions D12, D35): after 2 s without a picture, or
 * with a press 1 s in the desk and in no picture, it says so once, and once more when the screen shows again what is.
 */
final class ScreenWatch implements Runnable {
    private static final long STILL_NANOS = TimeUnit.SECONDS.toNanos(2);

    private static final long UNSEEN_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Supplier<Sight> sight;
    private final LongSupplier newestPress;
    private final LongSupplier nanos;
    private final Consumer<Boolean> frozen;
    private boolean said;
    private OptionalLong unseenSince = OptionalLong.empty();

    /**
     * @param newestPress sequence of the newest press the desk knows
     * @param frozen told true when the screen stands still, false when it moves again; on the looking thread
     */
    ScreenWatch(Supplier<Sight> sight, LongSupplier newestPress, LongSupplier nanos, Consumer<Boolean> frozen) {
        this.sight = sight;
        this.newestPress = newestPress;
        this.nanos = nanos;
        this.frozen = frozen;
    }

    /** To be called some times a second. */
    @Override
    public void run() {
        long press = newestPress.getAsLong();
        Sight seen = sight.get();
        long now = nanos.getAsLong();
        unseenSince = press <= seen.sequence()
                ? OptionalLong.empty()
                : unseenSince.isPresent() ? unseenSince : OptionalLong.of(now);
        boolean still = now - seen.nanos() > STILL_NANOS
                || unseenSince.isPresent() && now - unseenSince.getAsLong() >= UNSEEN_NANOS;
        if (still != said) {
            said = still;
            frozen.accept(still);
        }
    }
}
