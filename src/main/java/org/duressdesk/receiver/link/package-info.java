/** Connections to receivers: serial ports and other byte lines, one reader thread each, reconnection and answers. */
@NullMarked
package org.duressdesk.receiver.link;

import org.jspecify.annotations.NullMarked;
