/** Frames and signals: whose they are, whether they repeat, what they begin and what they end. */
@NullMarked
package org.duressdesk.desk.signal;

import org.jspecify.annotations.NullMarked;
