package org.duressdesk.store;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.duressdesk.store.chain.Chain;
import org.duressdesk.store.chain.Stored;
import org.duressdesk.store.ledger.Ledger;
import org.duressdesk.store.ledger.LedgerRows;
import org.duressdesk.store.sqlite.Database;
import org.duressdesk.store.sqlite.DatabaseFailure;

/**
 * Which desk the two copies belong to. The first entry's hash covers the desk id, so a damaged id and another desk's
 * files can be told apart.
 */
record Identity(byte[] deskId, Verdict verdict) {
    /** What is to be done about it. */
    enum Verdict {
        /** Both belong to this desk, or one of them is empty. */
        SAME,
        /** The database is not to be believed. */
        JOURNAL_BAD,
        /** The ledger is not to be believed. */
        LEDGER_BAD,
        /** Two desks, both sound. */
        FORK
    }

    /** @param ledgerId what the ledger's segments say, if any can be read */
    static Identity of(Database database, Optional<byte[]> ledgerId, Places places, long before)
            throws IOException, DatabaseFailure {
        byte[] journalId = database.deskId();
        if (ledgerId.isEmpty() || Arrays.equals(journalId, ledgerId.get())) {
            return new Identity(journalId, Verdict.SAME);
        }
        byte[] other = ledgerId.get();
        Optional<Stored> journalFirst = database.legible(1);
        Optional<Stored> ledgerFirst;
        try (LedgerRows rows = Ledger.rows(places.ledger(), 1, before)) {
            ledgerFirst = rows.next().filter(entry -> entry.sequence() == 1);
        }
        if (journalFirst.isEmpty() && database.lastLegible().isEmpty() || fits(other, journalFirst)) {
            return new Identity(other, Verdict.JOURNAL_BAD);
        }
        if (Ledger.last(places.ledger(), before).isEmpty() || fits(journalId, ledgerFirst)) {
            return new Identity(journalId, Verdict.LEDGER_BAD);
        }
        boolean journalSound = fits(journalId, journalFirst);
        boolean ledgerSound = fits(other, ledgerFirst);
        return journalSound == ledgerSound
                ? new Identity(journalId, Verdict.FORK)
                : journalSound ? new Identity(journalId, Verdict.LEDGER_BAD) : new Identity(other, Verdict.JOURNAL_BAD);
    }

    private static boolean fits(byte[] id, Optional<Stored> first) {
        return first.filter(entry -> new Chain().holds(id, entry)).isPresent();
    }
}
