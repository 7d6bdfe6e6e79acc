package org.duressdesk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.duressdesk.domain.said.Said;
import org.duressdesk.store.chain.Chain;
import org.duressdesk.store.chain.Stored;
import org.duressdesk.store.ledger.Ledger;
import org.duressdesk.store.ledger.LedgerRows;
import org.duressdesk.store.ledger.LedgerUnreadable;
import org.duressdesk.store.sqlite.Database;
import org.duressdesk.store.sqlite.DatabaseFailure;
import org.duressdesk.store.sqlite.DatabaseFailure.Kind;

/**
 * Opens database and ledger and makes them equal (decision D2): the longest valid chain completes the copy that lacks
 * entries, a damaged copy is set aside and rebuilt, of a fork both are kept and a fresh journal begins. What happened
 * is said in sentences.
 */
final class Opening {
    /** How much of a database that opens is looked at. */
    enum Care {
        /** The chain behind the newest fold snapshot. */
        QUICK,
        /** The whole chain and the database's own structure. */
        THOROUGH,
        /** It failed in a way a look does not show: build it anew. */
        REBUILD
    }

    private final Places places;
    private final InstantSource clock;
    private final long before;
    private final List<Said> findings = new ArrayList<>();
    private final Aside aside;
    private byte[] deskId = new byte[0];

    /** @param before ledger entries from here on are not believed, because their flush failed */
    Opening(Places places, InstantSource clock, long before) {
        this.places = places;
        this.clock = clock;
        this.before = before;
        this.aside = new Aside(places, clock);
    }

    /**
     * Opens.
     *
     * @param anchors places known to be good, from fold snapshots, newest first: the walk starts at the first that
     *     both copies have
     */
    BothCopies open(List<Walk.Anchor> anchors, Care care) throws IOException, DatabaseFailure {
        if (Files.notExists(places.database()) && Files.exists(places.rebuilt())) {
            new Mending(places, deskId).replace(aside);
        }
        Files.deleteIfExists(places.rebuilt());
        try {
            return opened(anchors, care);
        } catch (LedgerUnreadable e) {
            // Met outside the walk, which knows how to step over it: without this copy, then.
            aside.ledger(0);
            findings.add(Said.of("storage.ledger-kept", e.said()));
            return opened(anchors, care);
        }
    }

    private BothCopies opened(List<Walk.Anchor> anchors, Care care) throws IOException, DatabaseFailure {
        Optional<byte[]> ledgerId = Ledger.deskId(places.ledger());
        deskId = ledgerId.orElseGet(Opening::randomId);
        Optional<Database> opened = database();
        try {
            return opened.isEmpty() ? equal(opened, List.of(), true) : known(opened.get(), ledgerId, anchors, care);
        } catch (DatabaseFailure e) {
            opened.ifPresent(Database::close);
            if (e.kind() != Kind.DAMAGED || opened.isEmpty()) {
                throw e;
            }
            findings.add(e.said());
            deskId = ledgerId.orElse(deskId);
            return equal(Optional.empty(), List.of(), true);
        } catch (IOException | RuntimeException e) {
            opened.ifPresent(Database::close);
            throw e;
        }
    }

    private BothCopies known(Database database, Optional<byte[]> ledgerId, List<Walk.Anchor> anchors, Care care)
            throws IOException, DatabaseFailure {
        boolean rebuild = care == Care.REBUILD
                || care == Care.THOROUGH && database.complaint().isPresent();
        List<Walk.Anchor> trusted = care == Care.QUICK ? anchors : List.of();
        Identity identity = Identity.of(database, ledgerId, places, before);
        deskId = identity.deskId();
        return switch (identity.verdict()) {
            case SAME -> equal(Optional.of(database), trusted, rebuild);
            case FORK -> fork(database, 1);
            case JOURNAL_BAD -> equal(Optional.of(database), List.of(), true);
            case LEDGER_BAD -> {
                aside.ledger(0);
                findings.add(Said.of("storage.ledger-of-another"));
                yield equal(Optional.of(database), List.of(), rebuild);
            }
        };
    }

    /** The database, or nothing when it is too damaged to be opened. */
    private Optional<Database> database() throws DatabaseFailure {
        try {
            Database database = Database.writing(places.database(), deskId);
            try {
                database.deskId();
                return Optional.of(database);
            } catch (DatabaseFailure e) {
                database.close();
                throw e;
            }
        } catch (DatabaseFailure e) {
            // A file whose head says read-only although it is not is damaged as well.
            if (e.kind() != Kind.DAMAGED && !(e.kind() == Kind.READ_ONLY && Files.isWritable(places.database()))) {
                throw e;
            }
            findings.add(e.said());
            return Optional.empty();
        }
    }

    private BothCopies equal(Optional<Database> database, List<Walk.Anchor> anchors, boolean rebuild)
            throws IOException, DatabaseFailure {
        Walk both = new Walk(database, Optional.of(places.ledger()), before);
        Walk.Anchor start = database.isEmpty() ? zero() : start(database.get(), anchors);
        Walk.Result result = both.run(start, entry -> {});
        if (result.splitAt() > 0) {
            boolean journalWhole = new Walk(database, Optional.empty(), before)
                    .run(start, entry -> {})
                    .whole();
            boolean ledgerWhole = new Walk(Optional.empty(), Optional.of(places.ledger()), before)
                    .run(start, entry -> {})
                    .whole();
            if (journalWhole == ledgerWhole) {
                return fork(database.orElseThrow(), result.splitAt());
            }
            both = journalWhole
                    ? new Walk(database, Optional.empty(), before)
                    : new Walk(Optional.empty(), Optional.of(places.ledger()), before);
            Walk.Result winner = both.run(start, entry -> {});
            result = new Walk.Result(
                    winner.end(),
                    winner.journalEnd(),
                    winner.ledgerEnd(),
                    journalWhole ? 0 : result.splitAt(),
                    journalWhole ? result.splitAt() : 0,
                    0,
                    0,
                    journalWhole ? Optional.empty() : winner.ledgerTail(),
                    List.of());
        }
        return mended(database, both, result, rebuild || database.isEmpty());
    }

    private BothCopies mended(Optional<Database> old, Walk walk, Walk.Result result, boolean rebuild)
            throws IOException, DatabaseFailure {
        Mending mending = new Mending(places, deskId);
        boolean broken = result.brokenAt() > 0;
        if (broken) {
            findings.add(Said.of("storage.broken-from", result.brokenAt()));
        }
        Database database;
        if (rebuild || broken || result.journalBad() > 0) {
            mending.rebuild(walk);
            old.ifPresent(Database::close);
            mending.replace(aside);
            database = Database.writing(places.database(), deskId);
            long entries = result.end().sequence();
            findings.add(
                    result.journalBad() > 0
                            ? Said.of(
                                    broken ? "storage.rebuilt.at" : "storage.rebuilt.from-ledger.at",
                                    result.journalBad(),
                                    entries)
                            : Said.of(broken ? "storage.rebuilt" : "storage.rebuilt.from-ledger", entries));
        } else {
            database = old.orElseThrow();
            if (result.journalEnd() < result.end().sequence()) {
                mending.completeDatabase(database, walk, anchor(database, result.journalEnd()));
                findings.add(count(
                        "storage.completed.journal.one",
                        "storage.completed.journal",
                        result.end().sequence() - result.journalEnd()));
            }
        }
        return new BothCopies(database, ledger(database, mending, result, broken), result.end(), List.copyOf(findings));
    }

    private Ledger ledger(Database database, Mending mending, Walk.Result result, boolean broken)
            throws IOException, DatabaseFailure {
        long bad = result.ledgerBad() > 0 ? result.ledgerBad() : broken ? result.brokenAt() : 0;
        if (bad > 0) {
            aside.ledger(bad);
            long end =
                    Ledger.last(places.ledger(), before).map(Stored::sequence).orElse(0L);
            Ledger ledger = mending.completeLedger(database, anchor(database, end), Optional.empty());
            findings.add(Said.of("storage.ledger-rewritten", bad));
            return ledger;
        }
        Optional<LedgerRows.End> tail = result.ledgerTail().filter(end -> before == Long.MAX_VALUE);
        if (tail.isPresent() && tail.get().torn()) {
            findings.add(Said.of("storage.tail-cut"));
        }
        if (result.ledgerEnd() < result.end().sequence()) {
            findings.add(count(
                    "storage.completed.ledger.one",
                    "storage.completed.ledger",
                    result.end().sequence() - result.ledgerEnd()));
        }
        return mending.completeLedger(database, anchor(database, result.ledgerEnd()), tail);
    }

    /** Both histories hold and differ: both are kept, and a fresh journal begins that names their heads. */
    private BothCopies fork(Database database, long at) throws IOException, DatabaseFailure {
        String journalHead = name(database.lastLegible());
        String ledgerHead = name(Ledger.last(places.ledger(), before));
        database.close();
        aside.database();
        aside.ledger(0);
        deskId = randomId();
        findings.add(Said.of("storage.forked", at));
        Database fresh = Database.writing(places.database(), deskId);
        Ledger ledger = Ledger.writing(places.ledger(), deskId);
        Stored first = Fork.first(clock, deskId, journalHead, ledgerHead);
        ledger.append(List.of(first), deskId);
        fresh.append(List.of(first));
        return new BothCopies(fresh, ledger, new Walk.Anchor(1, first.hash()), List.copyOf(findings));
    }

    private Walk.Anchor start(Database database, List<Walk.Anchor> anchors) throws IOException, DatabaseFailure {
        for (Walk.Anchor anchor : anchors) {
            if (has(database.legible(anchor.sequence()), anchor)) {
                try (LedgerRows rows = Ledger.rows(places.ledger(), anchor.sequence(), before)) {
                    if (has(rows.next(), anchor)) {
                        return anchor;
                    }
                }
            }
        }
        return zero();
    }

    private static boolean has(Optional<Stored> entry, Walk.Anchor anchor) {
        return entry.filter(e -> e.sequence() == anchor.sequence() && Arrays.equals(e.hash(), anchor.hash()))
                .isPresent();
    }

    private Walk.Anchor anchor(Database database, long sequence) throws DatabaseFailure {
        return sequence == 0
                ? zero()
                : new Walk.Anchor(
                        sequence, database.entry(sequence).orElseThrow().hash());
    }

    private Walk.Anchor zero() {
        return new Walk.Anchor(0, deskId);
    }

    private static String name(Optional<Stored> head) {
        return head.map(entry -> entry.sequence() + ":" + Chain.hex(entry.hash()))
                .orElse("0");
    }

    private static Said count(String one, String many, long entries) {
        return entries == 1 ? Said.of(one) : Said.of(many, entries);
    }

    private static byte[] randomId() {
        byte[] id = new byte[Chain.HASH];
        new SecureRandom().nextBytes(id);
        return id;
    }
}
