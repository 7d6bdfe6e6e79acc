package org.duressdesk.ui.replay.reading;

/**
 * The stretch of time the tracks show: 165 s, turned over like pages, with a little before the page's begin. Pure.
 *
 * @param from nanoseconds from the first entry; may be a little before it
 */
public record TimelineWindow(long from, long to) {
    private static final long SECOND = 1_000_000_000L;
    private static final long PAGE = 150 * SECOND;
    private static final long BEFORE = 7 * SECOND;
    private static final long AFTER = 8 * SECOND;

    /** The page the play head is on. */
    public static TimelineWindow at(long position, long length) {
        long page = Math.min(position, Math.max(0, length - 1)) / PAGE;
        return new TimelineWindow(page * PAGE - BEFORE, (page + 1) * PAGE + AFTER);
    }

    /** Pixels from the left for a position. */
    public double x(long position, double left, double width) {
        return Math.round(left + (double) (position - from) / (to - from) * width);
    }

    /** Position for pixels from the left. */
    public long position(double x, double left, double width) {
        return from + Math.round((x - left) / width * (to - from));
    }

    public boolean shows(long position) {
        return position >= from && position <= to;
    }

    /** First full ten seconds within. */
    public long firstTick() {
        return Math.ceilDiv(from, 10 * SECOND) * 10 * SECOND;
    }
}
