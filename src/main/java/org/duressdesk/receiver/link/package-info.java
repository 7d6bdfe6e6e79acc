/** A receiver being read: one reader a link, frames to the desk, answers to the receiver. */
@NullMarked
package org.duressdesk.receiver.link;

import org.jspecify.annotations.NullMarked;
