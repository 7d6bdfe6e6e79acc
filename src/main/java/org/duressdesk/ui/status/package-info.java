/** The strip, the banner and the bars: how the desk itself stands. */
@NullMarked
package org.duressdesk.ui.status;

import org.jspecify.annotations.NullMarked;
