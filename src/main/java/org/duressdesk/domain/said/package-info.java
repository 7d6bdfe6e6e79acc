/** What the program says by itself: kinds with their values, and the words of a language for them. */
@NullMarked
package org.duressdesk.domain.said;

import org.jspecify.annotations.NullMarked;
