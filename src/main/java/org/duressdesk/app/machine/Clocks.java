package org.duressdesk.app.machine;

import java.time.Duration;
import java.time.InstantSource;

/** The clocks of this machine. Everything else is handed a clock, so that tests and replay set the time. */
public final class Clocks {
    private Clocks() {}

    /** Monotonic, in nanoseconds; only differences mean something. */
    public static long nanos() {
        return System.nanoTime();
    }

    /** The time of day. It may step. */
    public static InstantSource wall() {
        return InstantSource.system();
    }

    /** Waits; other threads go on. */
    public static void sleep(Duration time) throws InterruptedException {
        Thread.sleep(time);
    }
}
