/** The program itself: command line and composition root. */
@NullMarked
package org.duressdesk;

import org.jspecify.annotations.NullMarked;
