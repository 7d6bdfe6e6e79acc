package org.duressdesk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.duressdesk.domain.said.Said;
import org.duressdesk.store.ledger.Ledger;
import org.duressdesk.store.sqlite.NativeLibrary;

/** Verifies a journal from outside, running or not, and never writes into its folders. */
public final class Inspection {
    private Inspection() {}

    /**
     * Whether there is a journal or what is left of one, be it only the ledger. A folder with both "journal" and "ledger" in it
     * is the desk's, named by mistake.
     */
    public static boolean isJournal(Path journalFolder, Path ledgerFolder) {
        Places places = new Places(journalFolder, ledgerFolder);
        return Files.exists(places.database())
                || Files.exists(places.lock())
                || Ledger.isIn(places.ledger())
                        && Files.notExists(places.journal().resolve("journal"));
    }

    /**
     * Checks everything. A running desk's database is read through SQLite with a read-only connection, up to the entry
     * both copies held when the check began; a resting one to its end.
     *
     * @param natives folders for the database library, the first that can be had counts; see {@link NativeLibrary}
     * @throws IOException when there is no room for a temporary copy, or a folder cannot be read or had
     */
    public static Verifier.Report of(Path journalFolder, Path ledgerFolder, Path... natives) throws IOException {
        NativeLibrary.in(natives);
        Places places = new Places(journalFolder, ledgerFolder);
        Verifier verifier = new Verifier(journalFolder, ledgerFolder);
        if (RestingCopy.running(places.lock())) {
            return verifier.live();
        }
        if (Files.notExists(places.database())) {
            return new Verifier.Report(0, "", java.util.List.of(Said.of("storage.database-missing", places.journal())));
        }
        try (RestingCopy copy = RestingCopy.of(places.database())) {
            return verifier.still(copy.file());
        }
    }
}
