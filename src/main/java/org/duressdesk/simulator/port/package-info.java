/** Where a simulated receiver is plugged in: pseudo-terminals, sockets, memory. */
@NullMarked
package org.duressdesk.simulator.port;

import org.jspecify.annotations.NullMarked;
