/** What may stand in the window: overlays, docks, soft keys, and their host. Below all features. */
@NullMarked
package org.duressdesk.ui.places;

import org.jspecify.annotations.NullMarked;
