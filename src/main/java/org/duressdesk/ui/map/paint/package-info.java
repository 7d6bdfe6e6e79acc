/** Drawing a map onto a canvas. */
@NullMarked
package org.duressdesk.ui.map.paint;

import org.jspecify.annotations.NullMarked;
