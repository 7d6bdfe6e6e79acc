package org.duressdesk.receiver.protocol.contactid;

import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.NumberKind;
import org.duressdesk.domain.signal.SignalClass;

/**
 * One row of the Contact ID table.
 *
 * @param whenNew      class under the qualifier E (for openings: opened)
 * @param whenRestored class under the qualifier R (for openings: closed)
 * @param number       what the last field counts under this code
 * @param duress       true for duress, panic and hold-up codes
 * @param label        the code in the product's own words
 */
record ContactIdCode(
        String code, SignalClass whenNew, SignalClass whenRestored, NumberKind number, boolean duress, Said label) {}
