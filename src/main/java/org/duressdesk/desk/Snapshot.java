package org.duressdesk.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duressdesk.desk.state.DeskState;
import org.duressdesk.domain.journal.Moment;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.domain.site.Site;

/**
 * What the screen draws: immutable, the latest wins.
 *
 * @param number  grows by one a snapshot
 * @param now     when it was made
 * @param state   what the journal says, plus what is held in memory while storage fails
 * @param pulses  how each link beats; not journalled
 * @param storage how storage is
 */
public record Snapshot(
        long number, Moment now, Site site, DeskState state, Map<LinkId, Pulse> pulses, Storage storage) {

    /**
     * How a link beats right now.
     *
     * @param lastValidNanos     monotonic time of the last valid frame, or of opening
     * @param lastHeartbeatMicros wall time of the last heartbeat, 0 for none yet
     * @param silentAfterSeconds after how long without a valid frame it counts as silent; 0 when not supervised
     */
    public record Pulse(long lastValidNanos, long lastHeartbeatMicros, long frames, int silentAfterSeconds) {}

    /**
     * How storage is.
     *
     * @param safe     sequence of the last entry on disk
     * @param failure  the sentence of the storage bar, absent when storage works
     * @param since    when it failed
     * @param held     entries held in memory
     * @param slow     an append is taking longer than a second
     * @param warning  early warning about space
     * @param unstored subjects whose presses are shown but not stored
     */
    public record Storage(
            long safe,
            Optional<Said> failure,
            Optional<Moment> since,
            int held,
            boolean slow,
            Optional<Said> warning,
            List<String> unstored) {
        public Storage {
            unstored = List.copyOf(unstored);
        }
    }
}
