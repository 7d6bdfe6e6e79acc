package org.duressdesk.receiver.listen;

/** A rate with a reserve: so many a second in the long run, a multiple of it at once. Owned by one thread. */
final class Budget {
    private final double perNano;
    private final double most;
    private double left;
    private long at;

    /** @param reserve how many may be used at once */
    Budget(double perSecond, double reserve, long now) {
        this.perNano = perSecond / 1e9;
        this.most = reserve;
        this.left = reserve;
        this.at = now;
    }

    /** Uses some; false, and nothing used, when not even one is left. What is used beyond has to be waited for. */
    boolean use(double amount, long now) {
        left = Math.min(most, left + (now - at) * perNano);
        at = now;
        if (left < 1) {
            return false;
        }
        left -= amount;
        return true;
    }

    /** True while nothing is left. */
    boolean spent(long now) {
        left = Math.min(most, left + (now - at) * perNano);
        at = now;
        return left < 1;
    }
}
