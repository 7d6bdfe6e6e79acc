/**
 * The look of the desk: fonts, colour tokens, sizes and style sheets.
 *
 * <p>A window calls {@link org.duressdesk.ui.theme.Fonts#load()} once and {@link org.duressdesk.ui.theme.Look#dress}
 * for each scene. Style sheets then use the looked-up colours {@code -dd-app}, {@code -dd-panel}, ...; code that draws
 * on a canvas takes the same tokens from {@link org.duressdesk.ui.theme.Palette}. Colours stand in {@code dark.css},
 * {@code light.css} and {@code print.css} and nowhere else.
 */
@NullMarked
package org.duressdesk.ui.theme;

import org.jspecify.annotations.NullMarked;
