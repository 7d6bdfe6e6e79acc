/** Ness D8x, D16x and D32x panels, which are polled: they have no heartbeat of their own. */
@NullMarked
package org.duressdesk.receiver.protocol.ness;

import org.jspecify.annotations.NullMarked;
