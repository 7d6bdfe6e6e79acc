/** The journal entry and every fact that can stand in one. */
@NullMarked
package org.duressdesk.domain.journal;

import org.jspecify.annotations.NullMarked;
