package org.duressdesk.simulator;

/** Looks on while a simulated receiver works. Called under its lock: be quick, never call back. */
public interface SimulatorWatch {
    SimulatorWatch NOBODY = new SimulatorWatch() {};

    /** A message or heartbeat left, without terminator; {@code attempt} counts from 1. */
    default void sent(String text, int attempt) {}

    /** It was acknowledged. */
    default void acknowledged(String text, long nanosAfterEnd) {}

    /** It was refused. */
    default void refused(String text) {}

    /** The receiver gave up on the desk and buffers. */
    default void gaveUp() {}

    /** A heartbeat was answered again; the buffer is being released. */
    default void restored() {}

    /** Something cannot be said in the language of this receiver; one sentence. */
    default void unspeakable(String sentence) {}
}
