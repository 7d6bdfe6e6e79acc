package org.duressdesk.receiver.link;

import java.time.Duration;
import org.duressdesk.receiver.line.ByteLine;

/** Closes lines aside, with a limit: closing a dead port may hang in the driver (RELIABILITY.md 6). */
final class Closing {
    private static final Duration LIMIT = Duration.ofSeconds(1);

    private Closing() {}

    /** Returns when it is closed or the limit has passed; the thread ends when the driver lets go. */
    static void aside(ByteLine line) {
        Thread closer =
                Thread.ofPlatform().daemon().name("close of " + line.name()).start(line::close);
        try {
            closer.join(LIMIT);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
