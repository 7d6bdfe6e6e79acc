/** The durable journal: database and ledger kept equal, opened safely, verified and printed. */
@NullMarked
package org.duressdesk.store;

import org.jspecify.annotations.NullMarked;
