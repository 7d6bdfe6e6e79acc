package org.duressdesk.app.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.duressdesk.app.Workplace;
import org.duressdesk.desk.Journal;
import org.duressdesk.desk.StorageFailure;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.domain.said.Said;
import org.duressdesk.store.JournalTable;
import org.duressdesk.ui.journal.JournalLines;
import org.duressdesk.ui.words.Times;

/** Pages of the journal for the list on the screen, read by the workplace's reader thread. */
final class JournalPages implements JournalLines {
    private static final String DESK = "Desk";

    private final Workplace place;

    JournalPages(Workplace place) {
        this.place = place;
    }

    @Override
    public CompletableFuture<List<Line>> before(long before, int count) {
        return CompletableFuture.supplyAsync(() -> read(before, count), place.reader());
    }

    private List<Line> read(long before, int count) {
        Journal journal = place.journal()
                .orElseThrow(() ->
                        new CompletionException(Said.of("app.there-no-journal").words(), null));
        long to = Math.min(before - 1, place.desk().latest().storage().safe());
        List<Line> lines = new ArrayList<>();
        try {
            journal.read(Math.max(1, to - count + 1), to, entry -> lines.add(line(entry)));
        } catch (StorageFailure failure) {
            throw new CompletionException(failure.getMessage(), failure);
        }
        return lines.reversed();
    }

    private static Line line(Entry entry) {
        return new Line(
                entry.sequence(),
                Times.day(entry.at()).substring(0, 10) + " " + Times.clock(entry.at()),
                entry.header().person().map(p -> p.name()).orElse(DESK),
                JournalTable.words(entry));
    }
}
