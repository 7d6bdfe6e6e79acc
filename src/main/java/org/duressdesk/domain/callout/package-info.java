/** Call-out plans: what to do, in which order, and whom to call. */
@NullMarked
package org.duressdesk.domain.callout;

import org.jspecify.annotations.NullMarked;
