/** How a command is decided: the turn, its drafts, effects and refusals, the clockwork all features share. */
@NullMarked
package org.duressdesk.desk.kernel;

import org.jspecify.annotations.NullMarked;
