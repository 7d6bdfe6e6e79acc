/** Inovonics EchoStream radio frames and the status of their serial receiver. */
@NullMarked
package org.duressdesk.receiver.protocol.inovonics;

import org.jspecify.annotations.NullMarked;
