/** The ledger: the journal a second time, as append-only files that need no database to be read. */
@NullMarked
package org.duressdesk.store.ledger;

import org.jspecify.annotations.NullMarked;
