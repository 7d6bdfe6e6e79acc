package org.duressdesk.store.ledger;

import java.io.IOException;
import org.duressdesk.domain.said.Said;

/** The ledger cannot be read, whatever the reason: it counts as damaged, and the other copy serves. */
public final class LedgerUnreadable extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Said said;

    private LedgerUnreadable(Said said, Exception cause) {
        super(said.words(), cause);
        this.said = said;
    }

    public Said said() {
        return said;
    }

    static LedgerUnreadable of(Exception cause) {
        return cause instanceof LedgerUnreadable known
                ? known
                : new LedgerUnreadable(Said.of("storage.ledger-unread", cause), cause);
    }
}
