package org.duressdesk.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.duressdesk.desk.state.DeskState;
import org.duressdesk.domain.journal.Entry;

/** Entries decided in one go and not known to be durable yet, with those who wait for them. Desk thread only. */
final class Group {
    final List<Entry> entries = new ArrayList<>();
    final List<CompletableFuture<Answer>> asked = new ArrayList<>();
    final long sinceNanos;
    DeskState after;

    Group(DeskState before, long sinceNanos) {
        this.after = before;
        this.sinceNanos = sinceNanos;
    }

    long last() {
        return entries.getLast().sequence();
    }

    /** Tells those who asked: done, and whether it is on disk. */
    void answer(boolean stored) {
        asked.forEach(future -> future.complete(new Answer(Optional.empty(), stored)));
        asked.clear();
    }
}
