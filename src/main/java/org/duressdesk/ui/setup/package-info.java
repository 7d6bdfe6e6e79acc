/** Find my receiver: ports, what they say, what stands in the way, and the agreement to send. */
@NullMarked
package org.duressdesk.ui.setup;

import org.jspecify.annotations.NullMarked;
