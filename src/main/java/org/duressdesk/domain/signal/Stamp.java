package org.duressdesk.domain.signal;

/**
 * One moment on both clocks of the machine.
 *
 * @param utcMicros      wall clock, microseconds since 1970-01-01T00:00Z; may step
 * @param monotonicNanos a clock that never steps; only differences within one boot mean anything
 */
public record Stamp(long utcMicros, long monotonicNanos) {}
