/** What a simulated receiver is told to do: acts, read from lines or from a scenario. */
@NullMarked
package org.duressdesk.simulator.script;

import org.jspecify.annotations.NullMarked;
