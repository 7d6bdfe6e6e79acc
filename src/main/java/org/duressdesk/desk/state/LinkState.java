package org.duressdesk.desk.state;

import java.util.List;
import java.util.Optional;
import org.duressdesk.domain.journal.Moment;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.domain.site.DeviceId;

/**
 * What the journal knows of a link. Heartbeats are no entries: their times are in the snapshot's {@code Pulse}.
 *
 * @param condition  up, down, silent
 * @param since      when the condition began
 * @param lostSince  last valid frame before it went down or silent, micros UTC; 0 when live
 * @param blind      buttons nobody hears because of it
 * @param troubles   what is wrong although it receives
 * @param lastFrame  the last signal frame, for telling duplicates (decision D6)
 */
public record LinkState(
        LinkId id,
        Condition condition,
        String port,
        String settings,
        boolean supervised,
        boolean simulated,
        Moment since,
        String reason,
        long lostSince,
        List<DeviceId> blind,
        List<String> troubles,
        Optional<LastFrame> lastFrame,
        boolean firstAfterReturn) {
    public LinkState {
        blind = List.copyOf(blind);
        troubles = List.copyOf(troubles);
    }

    /** How a link is. */
    public enum Condition {
        UP,
        DOWN,
        SILENT
    }

    /** The last signal frame of a link: its entries, and whether its acknowledgement is recorded as sent. */
    public record LastFrame(String rawHex, List<Long> sequences, Moment at, boolean replySent) {
        public LastFrame {
            sequences = List.copyOf(sequences);
        }
    }
}
