/** Bytes over a network connection. */
@NullMarked
package org.duressdesk.receiver.line.network;

import org.jspecify.annotations.NullMarked;
