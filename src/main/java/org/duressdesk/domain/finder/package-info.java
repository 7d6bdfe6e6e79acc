/** What the desk finds out about serial ports and the receivers behind them, before it sends anything. */
@NullMarked
package org.duressdesk.domain.finder;

import org.jspecify.annotations.NullMarked;
