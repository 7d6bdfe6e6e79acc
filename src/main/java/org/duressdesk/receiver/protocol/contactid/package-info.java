/** Contact ID (SIA DC-05) content: codes, qualifiers, checksum, and the bare forms of it. */
@NullMarked
package org.duressdesk.receiver.protocol.contactid;

import org.jspecify.annotations.NullMarked;
