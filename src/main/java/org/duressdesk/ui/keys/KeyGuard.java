package org.duressdesk.ui.keys;

import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Keeps a key from meaning something its presser has not seen yet (decision D14): Space is not believed for 400 ms after
 * the banner's alarm changed by anything but Space, Enter for 400 ms after its meaning changed. Screen thread only.
 */
public final class KeyGuard {
    /** How long a changed key is not believed. */
    public static final long HOLD_NANOS = 400_000_000L;

    private final LongSupplier nanos;
    private Optional<?> banner = Optional.empty();
    private Object enter = "";
    private boolean bySpace;
    private long spaceFrom = Long.MIN_VALUE;
    private long enterFrom = Long.MIN_VALUE;

    /** @param nanos monotonic clock, nanoseconds */
    public KeyGuard(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /**
     * The banner shows this alarm now.
     *
     * @param alarm     any value that equals itself; empty for none
     * @param outranked the alarm shown before is still unacknowledged: then Space has not brought this one
     */
    public void banner(Optional<?> alarm, boolean outranked) {
        if (!Objects.equals(banner, alarm)) {
            boolean appeared = banner.isEmpty();
            banner = alarm;
            if (appeared || !bySpace || outranked) {
                spaceFrom = nanos.getAsLong() + HOLD_NANOS;
            }
            bySpace = false;
        }
    }

    /** Enter means this now. */
    public void enter(Object meaning) {
        if (!Objects.equals(enter, meaning)) {
            enter = meaning;
            enterFrom = nanos.getAsLong() + HOLD_NANOS;
        }
    }

    /** True when Space is believed; the change of the banner that follows is then its own doing. */
    public boolean space() {
        boolean believed = spaceFrom == Long.MIN_VALUE || nanos.getAsLong() - spaceFrom >= 0;
        bySpace |= believed;
        return believed;
    }

    /** True when Enter is believed. */
    public boolean enter() {
        return enterFrom == Long.MIN_VALUE || nanos.getAsLong() - enterFrom >= 0;
    }

    /** The Space that was believed did nothing after all (refused): the next change is not its doing. */
    public void spaceFailed() {
        bySpace = false;
    }
}
