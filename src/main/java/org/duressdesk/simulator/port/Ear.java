package org.duressdesk.simulator.port;

/** Understands what a desk sends to a receiver, byte by byte. Guarded by the receiver's lock. */
public interface Ear {
    /** What a byte completed. */
    sealed interface Heard {
        /** More has to come. */
        record Part() implements Heard {}

        /** An acknowledgement. */
        record Accepted() implements Heard {}

        /** A refusal. */
        record Refused() implements Heard {}

        /** Understood, but it cannot be taken: sending it again is of no use. */
        record Declined() implements Heard {}

        /** A question, answered with this text at once, outside all turns; empty for no answer. */
        record Asked(String reply) implements Heard {}

        /** Nothing a desk may say. */
        record Stray() implements Heard {}
    }

    Heard hear(byte one, long nanos);
}
