package org.duressdesk.store;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.domain.journal.Header;
import org.duressdesk.domain.journal.Moment;
import org.duressdesk.domain.journal.StorageFact;
import org.duressdesk.store.chain.Chain;
import org.duressdesk.store.chain.Stored;
import org.duressdesk.store.codec.EntryCodec;

/** The first entry of a journal that begins because two histories were found. */
final class Fork {
    private Fork() {}

    /** The store writes this one entry itself, before any boot has a name: its boot is "opening". */
    static Stored first(InstantSource clock, byte[] deskId, String journalHead, String ledgerHead) {
        long now = ChronoUnit.MICROS.between(java.time.Instant.EPOCH, clock.instant());
        Header header = new Header(1, new Moment(now, 0, "opening", 0), 0, Optional.empty(), Optional.empty(), false);
        byte[] bytes =
                new EntryCodec().encode(new Entry(header, new StorageFact.JournalForked(journalHead, ledgerHead), ""));
        return new Stored(1, bytes, new Chain().next(deskId, 1, bytes));
    }
}
