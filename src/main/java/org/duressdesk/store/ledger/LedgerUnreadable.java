package org.duressdesk.store.ledger;

import java.io.IOException;

/** The ledger cannot be read, whatever the reason: it counts as damaged, and the other copy serves. */
public final class LedgerUnreadable extends IOException {
    private static final long serialVersionUID = 1L;

    private LedgerUnreadable(Exception cause) {
        super("The ledger cannot be read (" + cause + ").", cause);
    }

    static LedgerUnreadable of(Exception cause) {
        return cause instanceof LedgerUnreadable known ? known : new LedgerUnreadable(cause);
    }
}
