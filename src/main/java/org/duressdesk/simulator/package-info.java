/** Receivers played by software, for drills, tests and whoever has none at hand. */
@NullMarked
package org.duressdesk.simulator;

import org.jspecify.annotations.NullMarked;
