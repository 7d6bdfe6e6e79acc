package org.duressdesk.store;

import java.util.List;
import org.duressdesk.domain.said.Said;
import org.duressdesk.store.ledger.Ledger;
import org.duressdesk.store.sqlite.Database;

/** Database and ledger, open for writing and equal up to {@code head}; what was found on the way, as sentences. */
record BothCopies(Database database, Ledger ledger, Walk.Anchor head, List<Said> findings) implements AutoCloseable {
    @Override
    public void close() {
        database.close();
        ledger.close();
    }
}
