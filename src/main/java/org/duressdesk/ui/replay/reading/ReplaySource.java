package org.duressdesk.ui.replay.reading;

import java.util.concurrent.CompletableFuture;
import org.duressdesk.desk.Replay;
import org.duressdesk.domain.site.Site;

/** Where a replay comes from. Reading takes as long as it takes, never on the caller's thread. */
@FunctionalInterface
public interface ReplaySource {
    /**
     * A replay and the map to show it on.
     *
     * @param ofThatDay false when the map of that day is not kept any more and today's has to do
     */
    record Material(Replay replay, Site site, boolean ofThatDay) {}

    /** Fails with a one-sentence message when the journal cannot be read. */
    CompletableFuture<Material> load(Replay.Span span);
}
