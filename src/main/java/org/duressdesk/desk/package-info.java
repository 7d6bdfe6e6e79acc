/** The one writer: commands in, entries decided, state folded, snapshots out. */
@NullMarked
package org.duressdesk.desk;

import org.jspecify.annotations.NullMarked;
