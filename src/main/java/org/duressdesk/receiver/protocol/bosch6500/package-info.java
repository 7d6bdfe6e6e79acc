/** The Bosch and Radionics D6500 mode, and VisorALARM emulating it. */
@NullMarked
package org.duressdesk.receiver.protocol.bosch6500;

import org.jspecify.annotations.NullMarked;
