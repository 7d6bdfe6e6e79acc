/** Replay: an incident played again from the journal, on the same map, read-only and without hue. */
@NullMarked
package org.duressdesk.ui.replay;

import org.jspecify.annotations.NullMarked;
