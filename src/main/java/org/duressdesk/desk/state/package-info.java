/** The state of the desk and the pure fold of journal entries into it: recovery, replay and tests use the same function. */
@NullMarked
package org.duressdesk.desk.state;

import org.jspecify.annotations.NullMarked;
