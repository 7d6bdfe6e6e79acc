package org.duressdesk.ui.replay.reading;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import org.duressdesk.desk.Journal;
import org.duressdesk.desk.Replay;
import org.duressdesk.desk.StorageFailure;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.site.Site;

/** Replays read from the journal of this desk, on the map that was in force then. */
public final class JournalReplays implements ReplaySource {
    private final Supplier<Optional<Journal>> journal;
    private final Function<String, Optional<Site>> siteOf;
    private final Supplier<Site> today;
    private final Executor reader;

    /**
     * @param siteOf the site with this hash, if it is still kept
     * @param reader runs the reading: one thread is enough
     */
    public JournalReplays(
            Supplier<Optional<Journal>> journal,
            Function<String, Optional<Site>> siteOf,
            Supplier<Site> today,
            Executor reader) {
        this.journal = journal;
        this.siteOf = siteOf;
        this.today = today;
        this.reader = reader;
    }

    @Override
    public CompletableFuture<Material> load(Replay.Span span) {
        return CompletableFuture.supplyAsync(() -> read(span), reader);
    }

    private Material read(Replay.Span span) {
        try {
            // Caught below: the reader is told in a sentence.
            Journal from = journal.get().orElseThrow(() -> new StorageFailure(Said.of("storage.nothing-to-replay")));
            Replay replay = Replay.read(from, span);
            Site now = today.get();
            String hash = replay.state(-1).siteHash();
            Optional<Site> then = hash.equals(now.hash()) ? Optional.of(now) : siteOf.apply(hash);
            return new Material(replay, then.orElse(now), then.isPresent());
        } catch (StorageFailure failure) {
            throw new CompletionException(failure.getMessage(), failure);
        }
    }
}
