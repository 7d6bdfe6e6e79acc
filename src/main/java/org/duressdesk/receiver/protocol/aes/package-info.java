/** The AES 7705i: its 6500 and 4+2 forms and its line formats. */
@NullMarked
package org.duressdesk.receiver.protocol.aes;

import org.jspecify.annotations.NullMarked;
