/** The desk window: its layout, its keys, what the map follows, and the hop of snapshots onto the screen. */
@NullMarked
package org.duressdesk.ui.shell;

import org.jspecify.annotations.NullMarked;
