/** Pulse formats: what the event digits and letters of old dialers mean. */
@NullMarked
package org.duressdesk.receiver.protocol.pulse;

import org.jspecify.annotations.NullMarked;
