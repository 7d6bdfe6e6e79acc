/** Working through a call-out plan: the step to do now, what to read aloud, outcomes, notes, and closing. */
@NullMarked
package org.duressdesk.ui.callout;

import org.jspecify.annotations.NullMarked;
