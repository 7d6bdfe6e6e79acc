/** Incidents: presses that join or open one, acknowledging, owning, joining, splitting, resolving. */
@NullMarked
package org.duressdesk.desk.incident;

import org.jspecify.annotations.NullMarked;
