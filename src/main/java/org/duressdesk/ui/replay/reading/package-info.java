/** A replay as plain values: what is read of a journal, its lanes, where the player stands. */
@NullMarked
package org.duressdesk.ui.replay.reading;

import org.jspecify.annotations.NullMarked;
