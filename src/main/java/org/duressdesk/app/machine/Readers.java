package org.duressdesk.app.machine;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Does what may wait: pages of the journal, replay, the site folder, keys, people, ports looked at, pictures of a finder.
 * Whatever of it hangs, on a disk or a driver, holds up other reading at worst, never what {@link Timers} call.
 */
public final class Readers implements Executor, AutoCloseable {
    public static final int MOST = 4;

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(
            MOST, Thread.ofPlatform().daemon().name("reader ", 0).factory());

    @Override
    public void execute(Runnable what) {
        threads.execute(what);
    }

    /** Does it again and again, {@code millis} after it was done, for the first time after {@code first}, until closed. */
    public AutoCloseable every(long first, long millis, Runnable what) {
        var running = threads.scheduleWithFixedDelay(what, first, millis, TimeUnit.MILLISECONDS);
        return () -> running.cancel(false);
    }

    /** Does it once, later. */
    public Future<?> after(long millis, Runnable what) {
        return threads.schedule(what, millis, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
