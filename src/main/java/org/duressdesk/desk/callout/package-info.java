/** Call-out plans: steps, outcomes, changes of plan. */
@NullMarked
package org.duressdesk.desk.callout;

import org.jspecify.annotations.NullMarked;
