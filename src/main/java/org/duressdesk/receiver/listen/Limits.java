package org.duressdesk.receiver.listen;

/**
 * What one port takes at most. A panel sends one message and waits for its answer, so none comes near these.
 *
 * @param connections     open at once
 * @param perAddress      of them from one address
 * @param bytesPerSecond  from one connection or address, in the long run; four times as many at once
 * @param messagesPerSecond likewise
 * @param strangersPerMinute refused messages written down from one address; the others are only counted
 * @param strangersInAll  refused messages written down in a minute from everywhere
 * @param idleSeconds     how long a connection that has proved nothing may be quiet
 */
public record Limits(
        int connections,
        int perAddress,
        int bytesPerSecond,
        int messagesPerSecond,
        int strangersPerMinute,
        int strangersInAll,
        int idleSeconds) {
    public static final Limits USUAL = new Limits(64, 16, 16_384, 20, 5, 20, 30);
}
