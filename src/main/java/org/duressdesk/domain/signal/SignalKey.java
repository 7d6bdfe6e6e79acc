package org.duressdesk.domain.signal;

import java.util.Locale;

/**
 * The address by which a receiver names a device: link, account, zone or user, and its number, all as text exactly as
 * received (leading zeros count). Belongs to exactly one device of a site; a device may have several (decision D5).
 */
public record SignalKey(LinkId link, String account, NumberKind kind, String number) {
    /** The same with its letters in capitals. */
    public SignalKey inCapitals() {
        return new SignalKey(link, account.toUpperCase(Locale.ROOT), kind, number.toUpperCase(Locale.ROOT));
    }
}
