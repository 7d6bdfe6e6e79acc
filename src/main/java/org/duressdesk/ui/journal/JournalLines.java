package org.duressdesk.ui.journal;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Where the list gets its lines; reading never blocks the caller. */
@FunctionalInterface
public interface JournalLines {
    /**
     * Up to {@code count} entries before a sequence, newest first.
     *
     * @param before {@link Long#MAX_VALUE} for the newest
     */
    CompletableFuture<List<Line>> before(long before, int count);

    /** An entry: its sequence, time of day, who it is by (or the desk), and what happened in words. */
    record Line(long sequence, String at, String who, String what) {}
}
