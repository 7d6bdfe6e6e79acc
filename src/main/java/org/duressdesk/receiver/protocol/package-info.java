/** The wire protocols by the names a site uses for them. */
@NullMarked
package org.duressdesk.receiver.protocol;

import org.jspecify.annotations.NullMarked;
