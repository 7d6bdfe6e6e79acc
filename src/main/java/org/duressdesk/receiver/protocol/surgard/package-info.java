/** The Sur-Gard family of receivers: plain and B32 framing, headers, every documented protocol digit. */
@NullMarked
package org.duressdesk.receiver.protocol.surgard;

import org.jspecify.annotations.NullMarked;
