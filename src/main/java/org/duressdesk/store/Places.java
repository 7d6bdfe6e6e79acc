package org.duressdesk.store;

import java.nio.file.Path;
import org.duressdesk.store.sqlite.Database;

/** Where the files of one journal lie. */
record Places(Path journal, Path ledger) {
    Places {
        journal = journal.toAbsolutePath().normalize();
        ledger = ledger.toAbsolutePath().normalize();
    }

    /** The ledger folder that belongs to a journal folder when none is named: "ledger" beside "journal", else inside. */
    static Path ledgerOf(Path journal) {
        Path folder = journal.toAbsolutePath().normalize();
        Path parent = folder.getParent();
        return parent != null && folder.endsWith("journal") ? parent.resolve("ledger") : folder.resolve("ledger");
    }

    Path database() {
        return journal.resolve(Database.FILE);
    }

    /** SQLite's write-ahead log beside it. */
    Path log() {
        return journal.resolve(Database.FILE + "-wal");
    }

    /** A rebuilt database that is complete and only waits to take the place of {@link #database()}. */
    Path rebuilt() {
        return journal.resolve("journal.rebuilt");
    }

    Path lock() {
        return journal.resolve("desk.lock");
    }

    /** Left by a running desk that found damage: the next opening walks everything and builds the database anew. */
    Path mark() {
        return journal.resolve("mend-at-next-start");
    }

    Path snapshots() {
        return journal.resolve("snapshots");
    }

    Path nativeLibrary() {
        return journal.resolve("native");
    }
}
