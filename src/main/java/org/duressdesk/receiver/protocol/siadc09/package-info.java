/** SIA DC-09 over TCP and UDP: frames, both forms of the check, encryption, answers; content as SIA blocks and Contact ID. */
@NullMarked
package org.duressdesk.receiver.protocol.siadc09;

import org.jspecify.annotations.NullMarked;
