/** The one writer: its thread, its journal, what it shows and what it keeps when nothing can be stored. */
@NullMarked
package org.duressdesk.desk;

import org.jspecify.annotations.NullMarked;
