package org.duressdesk.simulator.language;

/**
 * How a family of receivers behaves when the desk does not answer, or refuses.
 *
 * @param unanswered   what it does after the last send
 * @param refused      what it does after the last refusal that it bears
 * @param sends        how often it sends a message
 * @param refusals     how many refusals running it bears
 * @param windowMillis how long it waits for an answer
 */
public record Conduct(Unanswered unanswered, Refused refused, int sends, int refusals, long windowMillis) {
    /** With the counts and the window that the simulator was set to. */
    static Conduct of(Unanswered unanswered, Refused refused, SimulatorSettings settings) {
        return new Conduct(unanswered, refused, settings.sends(), settings.refusals(), settings.windowMillis());
    }

    /** After the last send without an answer. */
    public enum Unanswered {
        /** Buffers, and sends only its heartbeat until that is answered. */
        BUFFERS,
        /** Goes on with the next message, sending each once until one is answered; what was not answered is lost. */
        GOES_ON,
        /** Sends the same message for ever. */
        INSISTS,
        /** Wants no answer to anything. */
        CARES_NOT
    }

    /** After too many refusals. */
    public enum Refused {
        /** The message is lost, the next follows. */
        SKIPS,
        /** As without an answer. */
        GIVES_UP
    }
}
