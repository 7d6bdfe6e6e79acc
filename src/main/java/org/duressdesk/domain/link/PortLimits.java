package org.duressdesk.domain.link;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.duressdesk.domain.said.Said;

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

    /** What somebody set. */
    @FunctionalInterface
    public interface Wanted {
        /** The value of a limit, {@code usual} where nothing was said. */
        int of(PortLimit limit, int usual);
    }

    /** What was set, the usual for the rest; what is usual for a part never goes above the whole. */
    public static PortLimits of(Wanted wanted) {
        int connections = wanted.of(PortLimit.CONNECTIONS, USUAL.connections);
        int inAll = wanted.of(PortLimit.REFUSED_PER_MINUTE, USUAL.strangersInAll);
        return new PortLimits(
                wanted.of(PortLimit.MESSAGE_BYTES, USUAL.messageBytes),
                connections,
                wanted.of(PortLimit.CONNECTIONS_PER_ADDRESS, Math.min(USUAL.perAddress, connections)),
                wanted.of(PortLimit.BYTES_PER_SECOND, USUAL.bytesPerSecond),
                wanted.of(PortLimit.MESSAGES_PER_SECOND, USUAL.messagesPerSecond),
                wanted.of(PortLimit.REFUSED_PER_MINUTE_AND_ADDRESS, Math.min(USUAL.strangersPerMinute, inAll)),
                inAll,
                wanted.of(PortLimit.IDLE_SECONDS, USUAL.idleSeconds));
    }

    /** What does not fit together, each at the limit to change. */
    public Map<PortLimit, Said> faults() {
        Map<PortLimit, Said> faults = new EnumMap<>(PortLimit.class);
        if (perAddress > connections) {
            faults.put(
                    PortLimit.CONNECTIONS_PER_ADDRESS,
                    Said.of("site.connections-one-address-are-more", perAddress, connections));
        }
        if (strangersPerMinute > strangersInAll) {
            faults.put(
                    PortLimit.REFUSED_PER_MINUTE_AND_ADDRESS,
                    Said.of("site.refused-messages-one-address-are", strangersPerMinute, strangersInAll));
        }
        if (bytesPerSecond < messageBytes) {
            faults.put(PortLimit.BYTES_PER_SECOND, Said.of("site.message-may-have-bytes-panel", messageBytes));
        }
        return faults;
    }

    /** What is used and ought to be known: panels that stay connected may keep others out of a TCP port. */
    public Optional<Said> crowded(int accounts) {
        return connections >= accounts
                ? Optional.empty()
                : Optional.of(Said.of("site.port-has-accounts-takes-connections", accounts, connections));
    }
}
