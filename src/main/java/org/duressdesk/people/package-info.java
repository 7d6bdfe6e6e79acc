/** Who may sign on, and their secrets. */
@NullMarked
package org.duressdesk.people;

import org.jspecify.annotations.NullMarked;
