package org.duressdesk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duressdesk.disk.Folders;
import org.duressdesk.store.chain.Stored;
import org.duressdesk.store.ledger.Ledger;
import org.duressdesk.store.ledger.LedgerRows;
import org.duressdesk.store.sqlite.Database;
import org.duressdesk.store.sqlite.DatabaseFailure;

/** Copies good entries into the copy that lacks them. Every step can be interrupted and is done again at the next start. */
final class Mending {
    private static final int BATCH = 2_000;
    /** Entries may be large: a group is also bounded by its bytes. */
    private static final long BATCH_BYTES = 8L << 20;

    private final Places places;
    private final byte[] deskId;

    Mending(Places places, byte[] deskId) {
        this.places = places;
        this.deskId = deskId;
    }

    /** Appends what the walk yields behind {@code head} to the database. */
    void completeDatabase(Database database, Walk walk, Walk.Anchor head) throws IOException, DatabaseFailure {
        Batches batches = new Batches(database::append);
        walk.run(head, batches);
        batches.flush();
    }

    /** Appends what the database holds behind {@code head} to the ledger, after cutting a torn record. */
    Ledger completeLedger(Database database, Walk.Anchor head, Optional<LedgerRows.End> tail)
            throws IOException, DatabaseFailure {
        Ledger ledger = Ledger.writing(places.ledger(), deskId);
        try {
            if (tail.isPresent()) {
                ledger.resume(tail.get());
            }
            byte[][] previous = {head.hash()};
            Batches batches = new Batches(entries -> {
                ledger.append(entries, previous[0]);
                previous[0] = entries.getLast().hash();
            });
            new Walk(Optional.of(database), Optional.empty(), Long.MAX_VALUE).run(head, batches);
            batches.flush();
            return ledger;
        } catch (IOException | DatabaseFailure | RuntimeException e) {
            ledger.close();
            throw e;
        }
    }

    /** Builds a new database out of everything the walk yields, ready to take the place of the old one. */
    void rebuild(Walk walk) throws IOException, DatabaseFailure {
        Path fresh = places.journal().resolve("journal.new");
        for (String suffix : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(places.journal().resolve(fresh.getFileName() + suffix));
        }
        try (Database database = Database.writing(fresh, deskId)) {
            Batches batches = new Batches(database::append);
            walk.run(new Walk.Anchor(0, deskId), batches);
            batches.flush();
            database.settle();
        }
        Files.move(fresh, places.rebuilt());
        Folders.flush(places.journal());
    }

    /** Ends a rebuild: the old file is set aside (or was, before an interruption), the new one takes its place. */
    void replace(Aside aside) throws IOException {
        if (Files.exists(places.database())) {
            aside.database();
        }
        Files.move(places.rebuilt(), places.database());
        Folders.flush(places.journal());
    }

    /** Groups entries, so that a long history is not flushed entry by entry. */
    private static final class Batches implements Walk.Sink {
        private final Target target;
        private final List<Stored> waiting = new ArrayList<>();
        private long bytes;

        Batches(Target target) {
            this.target = target;
        }

        @Override
        public void take(Stored entry) throws IOException, DatabaseFailure {
            waiting.add(entry);
            bytes += entry.bytes().length;
            if (waiting.size() == BATCH || bytes >= BATCH_BYTES) {
                flush();
            }
        }

        void flush() throws IOException, DatabaseFailure {
            if (!waiting.isEmpty()) {
                target.put(List.copyOf(waiting));
                waiting.clear();
                bytes = 0;
            }
        }
    }

    private interface Target {
        void put(List<Stored> entries) throws IOException, DatabaseFailure;
    }
}
