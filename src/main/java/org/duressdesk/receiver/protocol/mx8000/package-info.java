/** The native language of the Honeywell MX8000, and the Silent Knight 9000 form it emulates. */
@NullMarked
package org.duressdesk.receiver.protocol.mx8000;

import org.jspecify.annotations.NullMarked;
