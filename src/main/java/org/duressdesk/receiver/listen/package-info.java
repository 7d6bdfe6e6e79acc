/** Ports that listen on the network for transmitters (SIA DC-09): who is believed, limits, answers. */
@NullMarked
package org.duressdesk.receiver.listen;

import org.jspecify.annotations.NullMarked;
