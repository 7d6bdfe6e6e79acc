/** Presses nobody made: what runs after a start so that the first real press is as fast as the hundredth. */
@NullMarked
package org.duressdesk.app.warm;

import org.jspecify.annotations.NullMarked;
