/** What receivers say: frames, the signals in them, and how a link is. */
@NullMarked
package org.duressdesk.domain.signal;

import org.jspecify.annotations.NullMarked;
