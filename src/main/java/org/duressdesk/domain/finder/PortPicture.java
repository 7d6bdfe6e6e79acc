package org.duressdesk.domain.finder;

import java.util.List;
import java.util.Optional;

/**
 * One port as the finder knows it now.
 *
 * @param heardNanos how long it has been listened to
 * @param activity   bytes in each of the last {@value #SPANS} spans of {@value #SPAN_SECONDS} s, oldest first
 * @param link       the link of this desk that has it open, or empty
 * @param lines      the newest messages, oldest first
 */
public record PortPicture(
        FoundPort port,
        State state,
        long heardNanos,
        long bytes,
        List<Integer> activity,
        String link,
        Optional<Recognition> recognition,
        List<Tried> tried,
        List<Line> lines) {
    public static final int SPANS = 24;
    public static final int SPAN_SECONDS = 10;

    /** What is done with it. */
    public enum State {
        LISTENING,
        CANNOT_OPEN,
        /** This desk itself has it open. */
        OWN
    }

    /**
     * A message.
     *
     * @param utcMicros when it ended
     * @param hex       its bytes
     * @param words     what it says, in the words of decode
     */
    public record Line(long utcMicros, String hex, String words) {}

    public PortPicture {
        activity = List.copyOf(activity);
        tried = List.copyOf(tried);
        lines = List.copyOf(lines);
    }
}
