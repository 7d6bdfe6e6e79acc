/** SIA block content (SIA DC-03 and DC-04): codes, modifiers, texts. */
@NullMarked
package org.duressdesk.receiver.protocol.sia;

import org.jspecify.annotations.NullMarked;
