/** Signs drawn by the program itself: state shapes, kinds, glyphs, in the colours of the tokens. */
@NullMarked
package org.duressdesk.ui.common.art;

import org.jspecify.annotations.NullMarked;
