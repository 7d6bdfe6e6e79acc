/** How a receiver is connected and set, as a site or a desk says. */
@NullMarked
package org.duressdesk.domain.link;

import org.jspecify.annotations.NullMarked;
