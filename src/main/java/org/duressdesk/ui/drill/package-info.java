/** The drill panel: pressing the site's buttons on a simulated receiver, and the faults it can play. */
@NullMarked
package org.duressdesk.ui.drill;

import org.jspecify.annotations.NullMarked;
