/** People who act at the desk, and their roles. */
@NullMarked
package org.duressdesk.domain.people;

import org.jspecify.annotations.NullMarked;
