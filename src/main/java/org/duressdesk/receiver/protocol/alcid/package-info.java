/** The small serial Contact ID dialect whose lines begin with AL. */
@NullMarked
package org.duressdesk.receiver.protocol.alcid;

import org.jspecify.annotations.NullMarked;
