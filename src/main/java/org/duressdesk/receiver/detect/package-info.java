/** Finds out from bytes alone which line settings and which protocol they came with. Pure: no ports, no clocks. */
@NullMarked
package org.duressdesk.receiver.detect;

import org.jspecify.annotations.NullMarked;
