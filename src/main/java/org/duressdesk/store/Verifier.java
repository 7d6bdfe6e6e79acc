package org.duressdesk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duressdesk.domain.said.Said;
import org.duressdesk.store.chain.Chain;
import org.duressdesk.store.chain.EntryText;
import org.duressdesk.store.chain.Stored;
import org.duressdesk.store.ledger.Ledger;
import org.duressdesk.store.ledger.LedgerRows;
import org.duressdesk.store.sqlite.Database;
import org.duressdesk.store.sqlite.DatabaseFailure;

/**
 * Checks a whole journal: the chain of the database, the chain of the ledger, that both say the same, and the database's
 * own consistency. Writes nothing. Every method may run on any thread, for minutes.
 */
public final class Verifier {
    /** Entries of one commit waited for the one before: not longer than a disk that does not answer is a failure. */
    private static final long COMMIT_MICROS = 2_000_000;

    private final Places places;

    /** For the journal and ledger in these folders. */
    public Verifier(Path journalFolder, Path ledgerFolder) {
        this.places = new Places(journalFolder, ledgerFolder);
    }

    /**
     * What was found.
     *
     * @param entries    good entries from the first one on
     * @param headHash   chain hash of the last of them, lower case hex
     * @param complaints clear ones, the one about the first bad entry first; empty when all is sound
     * @param tails      what a crash leaves at the very end and the next start completes; it is no damage
     */
    public record Report(long entries, String headHash, List<Said> complaints, List<Said> tails) {
        public Report {
            complaints = List.copyOf(complaints);
            tails = List.copyOf(tails);
        }

        /** Without a crash's tail. */
        public Report(long entries, String headHash, List<Said> complaints) {
            this(entries, headHash, complaints, List.of());
        }

        public boolean sound() {
            return complaints.isEmpty();
        }
    }

    /** Checks while a desk is running, here or in another process: up to what both copies held at the beginning. */
    public Report live() {
        try (Database database = Database.reading(places.database())) {
            long journalEnd = database.last().map(Stored::sequence).orElse(0L);
            long ledgerEnd = Ledger.last(places.ledger(), Long.MAX_VALUE)
                    .map(Stored::sequence)
                    .orElse(0L);
            // The newest batch may be on its way into one of the two: not more than one is.
            return check(database, ledgerEnd == 0 ? journalEnd : Math.min(journalEnd, ledgerEnd), true);
        } catch (DatabaseFailure | IOException | RuntimeException e) {
            return unreadable(e);
        }
    }

    /** Checks files nobody writes, to their very end. The database may be a copy made elsewhere. */
    Report still(Path database) {
        Path log = database.resolveSibling(database.getFileName() + "-wal");
        try (Database opened = Files.exists(log) ? Database.reading(database) : Database.still(database)) {
            return check(opened, Long.MAX_VALUE, false);
        } catch (DatabaseFailure | IOException | RuntimeException e) {
            return unreadable(e);
        }
    }

    private static Report unreadable(Exception e) {
        return new Report(
                0, "", List.of(e instanceof RuntimeException ? Said.of("storage.not-checked", e) : Failures.said(e)));
    }

    private Report check(Database database, long upTo, boolean live) throws IOException, DatabaseFailure {
        List<Said> complaints = new ArrayList<>();
        List<Said> tails = new ArrayList<>();
        Walk walk = new Walk(Optional.of(database), Optional.of(places.ledger()), Long.MAX_VALUE, upTo);
        SnapshotProof proof = new SnapshotProof(SnapshotShelf.ofThisBuild(places.snapshots()));
        Walk.Result result = walk.run(new Walk.Anchor(0, database.deskId()), proof);
        chain(result, complaints);
        if (Ledger.deskId(places.ledger()).isEmpty()) {
            complaints.add(Said.of("storage.no-ledger", places.ledger()));
        } else if (complaints.isEmpty()) {
            ends(result, database, complaints, tails);
        }
        if (!live && result.ledgerTail().filter(end -> end.torn()).isPresent()) {
            tails.add(Said.of("storage.tail-torn", result.ledgerEnd()));
        }
        complaints.addAll(proof.complaints());
        database.complaint().ifPresent(complaints::add);
        return new Report(result.end().sequence(), Chain.hex(result.end().hash()), complaints, tails);
    }

    private static void chain(Walk.Result result, List<Said> complaints) {
        if (result.splitAt() > 0) {
            complaints.add(Said.of("storage.split", result.splitAt()));
        }
        if (result.brokenAt() > 0) {
            complaints.add(Said.of("storage.broken", result.brokenAt()));
        }
        bad("journal", result.journalBad(), result, complaints);
        bad("ledger", result.ledgerBad(), result, complaints);
        complaints.addAll(result.failures());
    }

    private static void bad(String what, long sequence, Walk.Result result, List<Said> complaints) {
        if (sequence > 0) {
            String kind = "storage.changed." + what;
            Said said = Said.of(sequence <= result.end().sequence() ? kind + ".other-has-it" : kind, sequence);
            boolean first = complaints.isEmpty() || sequence < Math.max(result.splitAt(), result.brokenAt());
            complaints.add(first ? 0 : complaints.size(), said);
        }
    }

    private void ends(Walk.Result result, Database database, List<Said> complaints, List<Said> tails)
            throws IOException, DatabaseFailure {
        if (result.journalEnd() != result.ledgerEnd()) {
            boolean shorter = result.journalEnd() < result.ledgerEnd();
            (oneCommit(result, database, shorter) ? tails : complaints)
                    .add(Said.of(
                            shorter ? "storage.missing.journal" : "storage.missing.ledger",
                            Math.min(result.journalEnd(), result.ledgerEnd()) + 1));
        }
    }

    /** Both copies are flushed for each commit, so that a crash leaves at most one in one of them: of entries of one moment. */
    private boolean oneCommit(Walk.Result result, Database database, boolean ledgerHasMore)
            throws IOException, DatabaseFailure {
        long first = Math.min(result.journalEnd(), result.ledgerEnd()) + 1;
        Optional<Stored> begin;
        Optional<Stored> last;
        if (ledgerHasMore) {
            try (LedgerRows rows = Ledger.rows(places.ledger(), first, Long.MAX_VALUE)) {
                begin = rows.next();
            }
            last = Ledger.last(places.ledger(), Long.MAX_VALUE);
        } else {
            begin = database.entry(first);
            last = database.last();
        }
        return begin.isPresent()
                && last.isPresent()
                && Math.abs(EntryText.utcMicros(last.get().bytes())
                                - EntryText.utcMicros(begin.get().bytes()))
                        <= COMMIT_MICROS;
    }
}
