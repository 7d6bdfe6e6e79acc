package org.duressdesk.bench;

import java.time.Duration;

/** Waits until a desk has done what follows its start: the rehearsal (decision 26) and the compiling it sets off. */
final class Settling {
    /** The rehearsal begins three seconds after the start. */
    private static final int BEGUN_MILLIS = 5_000;

    private static final int WINDOW_MILLIS = 1_000;
    /** So many windows running, each costing no more than this part of a core. */
    private static final int QUIET = 3;

    private static final double PART = 0.08;
    private static final int PATIENCE_MILLIS = 90_000;

    private Settling() {}

    /** Returns the seconds it took, counted from this call. */
    static double wait(ProcessHandle desk) throws InterruptedException {
        long start = System.nanoTime();
        Thread.sleep(BEGUN_MILLIS);
        int quiet = 0;
        long before = cpu(desk);
        while (quiet < QUIET && (System.nanoTime() - start) / 1_000_000 < PATIENCE_MILLIS) {
            Thread.sleep(WINDOW_MILLIS);
            long now = cpu(desk);
            quiet = now - before <= PART * WINDOW_MILLIS * 1_000_000 ? quiet + 1 : 0;
            before = now;
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static long cpu(ProcessHandle desk) {
        return desk.info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
    }
}
