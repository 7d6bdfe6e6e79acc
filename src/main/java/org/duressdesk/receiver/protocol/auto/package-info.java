/** A line whose protocol nobody has said: read by every protocol at once until one is certain. */
@NullMarked
package org.duressdesk.receiver.protocol.auto;

import org.jspecify.annotations.NullMarked;
