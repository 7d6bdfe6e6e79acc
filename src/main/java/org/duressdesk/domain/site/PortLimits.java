package org.duressdesk.domain.site;

/**
 * What one listening port takes at most. A panel sends one message and waits for its answer, so none comes near the usual
 * ones; a site may set others (decision record 59).
 *
 * @param messageBytes    the longest message, from its first quote to its end
 * @param connections     open at once
 * @param perAddress      of them from one address
 * @param bytesPerSecond  from one connection or address, in the long run; four times as many at once
 * @param messagesPerSecond likewise
 * @param strangersPerMinute refused messages written down from one address; the others are only counted
 * @param strangersInAll  refused messages written down in a minute from everywhere
 * @param idleSeconds     how long a connection that has proved nothing may be quiet
 */
public record PortLimits(
        int messageBytes,
        int connections,
        int perAddress,
        int bytesPerSecond,
        int messagesPerSecond,
        int strangersPerMinute,
        int strangersInAll,
        int idleSeconds) {
    /** Where a site says nothing. The length of a message has three hexadecimal digits, so none is longer than these. */
    public static final PortLimits USUAL = new PortLimits(4_095, 64, 16, 16_384, 20, 5, 20, 30);
}
