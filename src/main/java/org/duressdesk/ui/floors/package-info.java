/** The list of buildings and floors with what is on them. */
@NullMarked
package org.duressdesk.ui.floors;

import org.jspecify.annotations.NullMarked;
