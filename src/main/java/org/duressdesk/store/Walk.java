package org.duressdesk.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duressdesk.domain.said.Said;
import org.duressdesk.store.chain.Chain;
import org.duressdesk.store.chain.Stored;
import org.duressdesk.store.ledger.Ledger;
import org.duressdesk.store.ledger.LedgerRows;
import org.duressdesk.store.sqlite.Database;
import org.duressdesk.store.sqlite.DatabaseFailure;
import org.duressdesk.store.sqlite.DatabaseRows;

/**
 * Walks database and ledger side by side along the chain and says where each of them holds. An entry is good when one
 * of the two has it as the chain demands; so the longest valid chain comes out, taken from both.
 *
 * @param database  absent when it cannot be opened or is not to be believed
 * @param ledger    absent when it is not to be believed
 * @param before    ledger entries from here on do not count, see {@link Ledger#rows}
 * @param upTo      entries behind this one are not looked at
 */
record Walk(Optional<Database> database, Optional<Path> ledger, long before, long upTo) {

    Walk(Optional<Database> database, Optional<Path> ledger, long before) {
        this(database, ledger, before, Long.MAX_VALUE);
    }

    /** Takes the good entries in order. */
    interface Sink {
        void take(Stored entry) throws IOException, DatabaseFailure;
    }

    /** A place in the chain that is known to be good: the entry and its hash, or 0 and the desk id. */
    record Anchor(long sequence, byte[] hash) {}

    /**
     * What was found.
     *
     * @param end        the last good entry and its hash
     * @param journalBad first sequence at which the database is not what was written, 0 for none
     * @param ledgerBad  likewise for the ledger
     * @param brokenAt   from this sequence on neither holds although something stands there; 0 when the end was reached
     * @param splitAt    from this sequence on both hold and differ; 0 when they do not
     * @param failures   why one of them could not be read to its end
     */
    record Result(
            Anchor end,
            long journalEnd,
            long ledgerEnd,
            long journalBad,
            long ledgerBad,
            long brokenAt,
            long splitAt,
            Optional<LedgerRows.End> ledgerTail,
            List<Said> failures) {

        /** Nothing but sound entries, up to whatever end. */
        boolean whole() {
            return journalBad == 0 && ledgerBad == 0 && brokenAt == 0 && splitAt == 0;
        }
    }

    Result run(Anchor start, Sink sink) throws IOException, DatabaseFailure {
        try (DatabaseRows rows =
                        database.isPresent() ? database.get().rows(start.sequence() + 1) : DatabaseRows.none();
                LedgerRows records = ledger.isPresent()
                        ? Ledger.rows(ledger.get(), start.sequence() + 1, before)
                        : LedgerRows.none()) {
            return along(start, side(rows::next, start), side(records::next, start), records, sink);
        }
    }

    private Side side(Side.Source source, Anchor start) {
        return new Side(() -> source.next().filter(entry -> entry.sequence() <= upTo), start.sequence());
    }

    private static Result along(Anchor start, Side journal, Side ledger, LedgerRows records, Sink sink)
            throws IOException, DatabaseFailure {
        Chain chain = new Chain();
        Anchor good = start;
        long broken = 0;
        long split = 0;
        while (journal.more() || ledger.more()) {
            long next = good.sequence() + 1;
            byte[] previous = good.hash();
            Optional<Stored> left = journal.at(next).filter(entry -> chain.holds(previous, entry));
            Optional<Stored> right = ledger.at(next).filter(entry -> chain.holds(previous, entry));
            if (left.isEmpty() && right.isEmpty()) {
                broken = journal.more() || ledger.more() ? next : 0;
                break;
            }
            if (left.isPresent()
                    && right.isPresent()
                    && !Arrays.equals(left.get().hash(), right.get().hash())) {
                split = next;
                break;
            }
            Stored entry = left.or(() -> right).orElseThrow();
            journal.judge(next, left.isPresent());
            ledger.judge(next, right.isPresent());
            sink.take(entry);
            good = new Anchor(next, entry.hash());
        }
        return new Result(
                good,
                journal.end(),
                ledger.end(),
                bad(journal),
                ledgerBad(ledger, records),
                broken,
                split,
                records.end(),
                Stream.of(journal, ledger)
                        .flatMap(side -> side.failure().stream())
                        .toList());
    }

    /** Damage that the records themselves show counts even where the chain could step over it. */
    private static long ledgerBad(Side ledger, LedgerRows records) {
        List<LedgerRows.Damage> damage = records.damage();
        long first = damage.isEmpty() ? 0 : damage.getFirst().after() + 1;
        long bad = bad(ledger);
        return first == 0 ? bad : bad == 0 ? first : Math.min(first, bad);
    }

    /** Where reading stopped before the end, what follows counts as bad. */
    private static long bad(Side side) {
        return side.badFrom() == 0 && side.failure().isPresent() ? side.end() + 1 : side.badFrom();
    }
}
