package org.duressdesk.domain.signal;

/**
 * What a well-framed message is. {@code REJECT}: no signal could be decoded from it; it is still stored, shown as an
 * unknown device and acknowledged (decision D4). {@code FAULT}: the bytes themselves are damaged; stored and refused.
 * {@code REFUSED}: sound bytes that nobody vouches for, from a network: stored and answered as the protocol says, but never
 * an alarm, a sign of life or a trouble.
 */
public enum FrameType {
    EVENT,
    HEARTBEAT,
    LINK_TEST,
    RECEIVER_INTERNAL,
    COMMAND,
    STATUS,
    REJECT,
    FAULT,
    REFUSED
}
