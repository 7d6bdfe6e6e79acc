/** Tones on outputs that were proven to sound. */
@NullMarked
package org.duressdesk.output.sound;

import org.jspecify.annotations.NullMarked;
