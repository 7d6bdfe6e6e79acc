/** The journal as a list to read: newest first, frozen while somebody reads, never changed from here. */
@NullMarked
package org.duressdesk.ui.journal;

import org.jspecify.annotations.NullMarked;
