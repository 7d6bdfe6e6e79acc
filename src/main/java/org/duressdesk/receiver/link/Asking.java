package org.duressdesk.receiver.link;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.duressdesk.receiver.frame.Poll;

/** Decides when a polled receiver is asked. Owned by one reader thread. */
final class Asking {
    private final Optional<Poll> poll;
    private final long everyNanos;
    private long lastSound;
    private long lastAsked;
    private boolean first = true;

    Asking(Optional<Poll> poll, long now) {
        this.poll = poll;
        this.everyNanos =
                TimeUnit.MILLISECONDS.toNanos(poll.map(Poll::everyMillis).orElse(0L));
        this.lastSound = now;
        this.lastAsked = now;
    }

    /** A sound frame came: the receiver lives. */
    void heard(long now) {
        // What happened while it was not heard is asked for, as after opening: such receivers repeat nothing.
        first |= poll.isPresent() && now - lastSound > 2 * everyNanos;
        lastSound = now;
    }

    /** What to ask now; never inside a frame that is coming in. */
    Optional<String> due(long now, boolean partial) {
        if (poll.isEmpty() || partial) {
            return Optional.empty();
        }
        Poll of = poll.get();
        if (first && !of.first().isEmpty()) {
            first = false;
            lastAsked = now;
            return Optional.of(of.first());
        }
        if (now - lastSound < everyNanos || now - lastAsked < everyNanos) {
            return Optional.empty();
        }
        lastAsked = now;
        return Optional.of(of.question());
    }
}
