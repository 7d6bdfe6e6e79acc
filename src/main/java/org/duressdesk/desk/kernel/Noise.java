package org.duressdesk.desk.kernel;

/**
 * How much of what a link says is no message: what bounds the disk (requirement 27 of RELIABILITY). Counted in minutes, each
 * from its first fault: up to {@value #MANY} faults or {@value #BYTES} bytes of them every one is an entry; from then on they
 * are only counted, until a minute has passed with less. Immutable.
 *
 * @param since    monotonic time at which the minute began; meaningless while {@code marks} is 0
 * @param marks    faults in it, written down or not
 * @param bytes    bytes of them
 * @param flooding the minute before was too loud
 * @param kept     monotonic time of the last undecodable message that was written down although it was too loud
 * @param untold   faults that no entry told yet
 * @param sample   the newest of those in hex, empty for none
 */
public record Noise(long since, int marks, long bytes, boolean flooding, long kept, long untold, String sample) {
    /** Faults in a minute from which on they are counted and not written down one by one. */
    static final int MANY = 30;
    /** Bytes likewise: a fault of some protocols holds four thousand. */
    static final int BYTES = 16_384;

    private static final long MINUTE_NANOS = 60_000_000_000L;
    /** One undecodable message in that time is written down and answered whatever comes. */
    private static final long KEPT_NANOS = 2_000_000_000L;

    static final Noise NONE = new Noise(0, 0, 0, false, Long.MIN_VALUE, 0, "");

    /** One fault more. */
    public Noise one(String rawHex, long now) {
        boolean first = marks == 0;
        return new Noise(first ? now : since, marks + 1, bytes + rawHex.length() / 2, flooding, kept, untold, sample);
    }

    /** Whether what comes is only counted. */
    public boolean loud() {
        return flooding || tooMuch();
    }

    /** Whether the minute is over. */
    public boolean minuteOver(long now) {
        return (marks > 0 || flooding) && now - since >= MINUTE_NANOS;
    }

    /** The next minute begins; nothing is untold. */
    public Noise next(long now) {
        return new Noise(now, 0, 0, tooMuch(), kept, 0, "");
    }

    /** It was only counted. */
    public Noise counted(String rawHex) {
        return new Noise(since, marks, bytes, flooding, kept, untold + 1, rawHex);
    }

    /** Whether another undecodable message may be written down. */
    public boolean mayKeep(long now) {
        return kept == Long.MIN_VALUE || now - kept >= KEPT_NANOS;
    }

    public Noise keeping(long now) {
        return new Noise(since, marks, bytes, flooding, now, untold, sample);
    }

    private boolean tooMuch() {
        return marks >= MANY || bytes > BYTES;
    }
}
