package org.duressdesk.receiver.protocol.sia;

import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.NumberKind;
import org.duressdesk.domain.signal.SignalClass;

/**
 * One row of the SIA table.
 *
 * @param number what the address counts under this code (points, areas, doors and the like are zones here)
 * @param duress true for duress, panic and hold-up codes
 * @param label  the code in the product's own words
 */
record SiaCode(String code, SignalClass signalClass, NumberKind number, boolean duress, Said label) {}
