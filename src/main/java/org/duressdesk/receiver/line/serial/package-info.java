/** Serial ports and their adapters: the only room that knows the serial library. */
@NullMarked
package org.duressdesk.receiver.line.serial;

import org.jspecify.annotations.NullMarked;
