/** The Contact ID dialect of Climax and Lupusec panels, in square brackets. */
@NullMarked
package org.duressdesk.receiver.protocol.climax;

import org.jspecify.annotations.NullMarked;
