/**
 * The floor map: what is shown is an immutable {@link org.duressdesk.ui.map.MapPicture}, where the eye is a
 * {@link org.duressdesk.ui.map.Camera}; {@link org.duressdesk.ui.map.MapView} draws the one through the other.
 */
@NullMarked
package org.duressdesk.ui.map;

import org.jspecify.annotations.NullMarked;
