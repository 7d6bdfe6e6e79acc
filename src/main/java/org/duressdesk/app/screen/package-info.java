/** The window put together from its features: the only room that knows screens and a running desk. */
@NullMarked
package org.duressdesk.app.screen;

import org.jspecify.annotations.NullMarked;
