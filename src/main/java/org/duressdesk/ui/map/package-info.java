/** The live map: where it looks, what it draws, who moves it. */
@NullMarked
package org.duressdesk.ui.map;

import org.jspecify.annotations.NullMarked;
