package org.duressdesk.app.machine;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Calls what must happen: deadlines and link silence, the beat of the sound, the look at the screen. What is called here
 * never touches a disk, a port or the network; that is what {@link Readers} are for (decision record 80). A call that
 * hangs all the same holds up itself alone, as long as there are not more than {@link #MOST} of them.
 */
public final class Timers implements AutoCloseable {
    /** One thread for each that is called regularly, and one to spare. */
    static final int MOST = 4;

    private final ScheduledThreadPoolExecutor threads = new ScheduledThreadPoolExecutor(
            MOST, Thread.ofPlatform().daemon().name("timer ", 0).factory());

    public Timers() {
        threads.setRemoveOnCancelPolicy(true);
    }

    /** How many calls there are that go on. */
    public int calls() {
        return threads.getQueue().size();
    }

    /** Calls {@code what} every {@code millis} until closed; what throws once is not called again. */
    public AutoCloseable every(long millis, Runnable what) {
        var running = threads.scheduleAtFixedRate(what, millis, millis, TimeUnit.MILLISECONDS);
        return () -> running.cancel(false);
    }

    /** The same, for the first time after {@code first} milliseconds; what comes back ends it. */
    public Runnable every(long first, long millis, Runnable what) {
        var running = threads.scheduleAtFixedRate(what, first, millis, TimeUnit.MILLISECONDS);
        return () -> running.cancel(false);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
