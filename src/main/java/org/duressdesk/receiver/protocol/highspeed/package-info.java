/** The channel codes of eight-channel high-speed formats, which several receivers pass on. */
@NullMarked
package org.duressdesk.receiver.protocol.highspeed;

import org.jspecify.annotations.NullMarked;
