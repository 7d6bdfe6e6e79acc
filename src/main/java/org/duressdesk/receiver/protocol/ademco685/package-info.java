/** The Ademco 685 and receivers that speak like it: Honeywell MX8000, AES and VisorALARM in that mode. */
@NullMarked
package org.duressdesk.receiver.protocol.ademco685;

import org.jspecify.annotations.NullMarked;
