/** What bytes come over, and what is wrong when none do. */
@NullMarked
package org.duressdesk.receiver.line;

import org.jspecify.annotations.NullMarked;
