/** What a simulated receiver says, family by family. */
@NullMarked
package org.duressdesk.simulator.language;

import org.jspecify.annotations.NullMarked;
