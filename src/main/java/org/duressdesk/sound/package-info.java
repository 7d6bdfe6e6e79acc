/** The desk's own tones and the outputs they go to: staff-only or public, proven or said to have failed. */
@NullMarked
package org.duressdesk.sound;

import org.jspecify.annotations.NullMarked;
