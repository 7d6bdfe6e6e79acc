package org.duressdesk.domain.journal;

import java.util.List;
import org.duressdesk.domain.said.Said;

/** How the journal itself fares. */
public sealed interface StorageFact extends Fact {
    /** Storage had failed since {@code since} (micros UTC); the {@code held} entries before this one waited in memory. */
    record StorageReturned(long since, Said reason, int held) implements StorageFact {}

    /** Journal and ledger disagreed at start and were made equal, or a torn record was cut. */
    record StorageMended(Said what) implements StorageFact {}

    /** A fork: both histories are kept, this journal is new and names both heads. */
    record JournalForked(String journalHead, String ledgerHead) implements StorageFact {}

    /** Checking the whole journal beside the running desk found this; it is mended at the next start. */
    record StorageDoubted(List<Said> complaints) implements StorageFact {
        public StorageDoubted {
            complaints = List.copyOf(complaints);
        }
    }
}
