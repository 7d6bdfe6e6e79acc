/** How the desk says times, ages, numbers and sentences: toolkit-free, one wording for all screens. */
@NullMarked
package org.duressdesk.ui.words;

import org.jspecify.annotations.NullMarked;
