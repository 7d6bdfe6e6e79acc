/** Receivers of each family played by software, for demonstrations, drills and tests. */
@NullMarked
package org.duressdesk.receiver.simulator;

import org.jspecify.annotations.NullMarked;
