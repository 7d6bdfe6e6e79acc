package org.duressdesk.app.door;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.duressdesk.app.machine.Clocks;
import org.duressdesk.store.SqliteJournal;

/**
 * Whether a desk already runs on a journal. One that is just starting has taken the journal and hangs its bell a moment
 * later: a double click starts two at once.
 */
public final class SecondStart {
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final long BETWEEN_MILLIS = 200;
    /** No ring is begun that could end after the ten seconds. */
    private static final long LAST_RING_NANOS =
            TimeUnit.MILLISECONDS.toNanos(Doorbell.LONGEST_RING_MILLIS + BETWEEN_MILLIS);

    private SecondStart() {}

    /**
     * The answer of the desk that runs there, which is now in front; empty when there is none. When one holds the journal
     * for ten seconds without answering it hangs: this start then goes on, says that it does not record, and takes over as
     * soon as the other is ended (decision D3).
     */
    public static Optional<String> refusal(Path journal) throws InterruptedException {
        long since = Clocks.nanos();
        while (true) {
            Optional<String> answer = Doorbell.ring(journal);
            if (answer.isPresent()
                    || !SqliteJournal.inUse(journal)
                    || Clocks.nanos() - since >= LONGEST_NANOS - LAST_RING_NANOS) {
                return answer;
            }
            Clocks.sleep(Duration.ofMillis(BETWEEN_MILLIS));
        }
    }
}
