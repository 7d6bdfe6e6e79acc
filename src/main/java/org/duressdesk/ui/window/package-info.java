/** Puts the features together into the window. Above all features; only app.screen imports it. */
@NullMarked
package org.duressdesk.ui.window;

import org.jspecify.annotations.NullMarked;
