package org.duressdesk.receiver.listen;

import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import org.duressdesk.domain.link.PortLimits;

/**
 * How much of what nobody vouches for is written down: a few messages of each address and not many in all, so that no
 * stranger can fill the disk or slow the desk. What is left out is counted and said with the next one.
 */
final class Strangers {
    private static final double MINUTE = 60;
    private static final int MOST_ADDRESSES = 256;

    private final PortLimits limits;
    private final Budget all;
    private final Map<InetAddress, Budget> each = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<InetAddress, Budget> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };
    private long leftOut;

    Strangers(PortLimits limits, long now) {
        this.limits = limits;
        this.all = new Budget(limits.strangersInAll() / MINUTE, limits.strangersInAll(), now);
    }

    /** Whether to write this one down; if not it is counted. */
    boolean written(InetAddress from, long now) {
        Budget own = each.computeIfAbsent(
                from, address -> new Budget(limits.strangersPerMinute() / MINUTE, limits.strangersPerMinute(), now));
        boolean written = own.use(1, now) && all.use(1, now);
        leftOut += written ? 0 : 1;
        return written;
    }

    /** How many were left out since it was last asked. */
    long leftOut() {
        long count = leftOut;
        leftOut = 0;
        return count;
    }
}
