package org.duressdesk.store;

import org.duressdesk.desk.StorageFailure;
import org.duressdesk.domain.said.Said;
import org.duressdesk.store.ledger.LedgerUnreadable;
import org.duressdesk.store.sqlite.DatabaseFailure;

/** What failures of the two copies say. */
final class Failures {
    private Failures() {}

    /** What this program says of it; else what the system or a library said. */
    static Said said(Exception failure) {
        return switch (failure) {
            case DatabaseFailure known -> known.said();
            case LedgerUnreadable known -> known.said();
            case StorageFailure known -> known.said();
            default -> Said.text(String.valueOf(failure.getMessage()));
        };
    }
}
