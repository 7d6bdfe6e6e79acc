/** Recordings of what came over a line, with times: written by {@code capture}, read by the simulator and {@code decode}. */
@NullMarked
package org.duressdesk.receiver.capture;

import org.jspecify.annotations.NullMarked;
