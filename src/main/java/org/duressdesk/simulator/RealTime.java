package org.duressdesk.simulator;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Time as it passes, on one thread of its own. */
public final class RealTime implements SimTime, AutoCloseable {
    private final LongSupplier nanos;
    private final ScheduledThreadPoolExecutor timer;

    /** The clock is handed in: {@code System::nanoTime} in the program. */
    public RealTime(LongSupplier nanos) {
        this.nanos = nanos;
        this.timer = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("receiver simulator timer").factory());
        timer.setRemoveOnCancelPolicy(true);
        timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public long nanos() {
        return nanos.getAsLong();
    }

    @Override
    public Ticket at(long due, Runnable task) {
        if (timer.isShutdown()) {
            return () -> {};
        }
        Future<?> coming = timer.schedule(task, Math.max(0, due - nanos()), TimeUnit.NANOSECONDS);
        return () -> coming.cancel(false);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
