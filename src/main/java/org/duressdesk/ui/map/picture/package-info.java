/** What is on a map as plain values: markers, rooms, the camera. */
@NullMarked
package org.duressdesk.ui.map.picture;

import org.jspecify.annotations.NullMarked;
