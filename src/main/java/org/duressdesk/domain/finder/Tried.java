package org.duressdesk.domain.finder;

/**
 * What came of listening in one way.
 *
 * @param good messages read well
 * @param of   messages heard
 */
public record Tried(LineForm form, int good, int of, Seen seen) {
    /** What was seen. */
    public sealed interface Seen {
        /** Nothing came. */
        record Nothing() implements Seen {}

        /** All that was read well ends in this byte. */
        record EndsIn(int terminator) implements Seen {}

        /** It was read, with ends of more than one kind. */
        record Reads() implements Seen {}

        /** Parity does not fit. */
        record Parity(long wrong, long of) implements Seen {}

        /** The line counted damaged bytes: the speed is another. */
        record Damaged(long bytes) implements Seen {}

        /** Bytes came and none of them made a message. */
        record NoSense(long bytes) implements Seen {}
    }
}
