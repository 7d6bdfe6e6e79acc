/** Cutting a byte stream into frames: the contract every wire protocol keeps, and what several of them share. */
@NullMarked
package org.duressdesk.receiver.frame;

import org.jspecify.annotations.NullMarked;
