/** Which tone sounds, and why. */
@NullMarked
package org.duressdesk.desk.output;

import org.jspecify.annotations.NullMarked;
