/** Listens to every serial port of the machine, without sending, until it is known what speaks there. */
@NullMarked
package org.duressdesk.receiver.finder;

import org.jspecify.annotations.NullMarked;
