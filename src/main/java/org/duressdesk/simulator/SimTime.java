package org.duressdesk.simulator;

/** Time for a simulated receiver, handed in so that tests need not wait. */
public interface SimTime {
    /** A task to come. */
    @FunctionalInterface
    interface Ticket {
        /** Makes sure it is not run any more, unless it is running. */
        void cancel();
    }

    /** Monotonic nanoseconds. */
    long nanos();

    /** Runs {@code task} when {@link #nanos()} has reached {@code due}; soon, when it has passed. */
    Ticket at(long due, Runnable task);
}
