package org.duressdesk.desk;

/** Calls something regularly; the only source of time passing for the desk. */
@FunctionalInterface
public interface Ticker {
    /** Calls {@code tick} about every {@code millis} on a thread of its own until the result is closed. */
    AutoCloseable every(long millis, Runnable tick);
}
