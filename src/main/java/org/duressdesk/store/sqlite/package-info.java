/** The SQLite copy of the journal: opening it safely, its format, appending and reading. */
@NullMarked
package org.duressdesk.store.sqlite;

import org.jspecify.annotations.NullMarked;
