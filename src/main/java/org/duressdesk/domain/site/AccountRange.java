package org.duressdesk.domain.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.duressdesk.domain.signal.NumberKind;

/**
 * Accounts that belong to buttons by rule: one account a transmitter, as radio receivers number their pendants.
 *
 * @param from   first account, as sent
 * @param to     last account; as long as {@code from}
 * @param kind   zone or user; absent when any number of these accounts counts
 * @param number the zone or user, or empty for any
 * @param device the id of the button; {@code {account}} in it stands for the account
 */
public record AccountRange(String from, String to, Optional<NumberKind> kind, String number, String device) {
    /** Accounts a range may hold. */
    public static final int MOST = 5_000;

    private static final String ACCOUNT = "{account}";

    /** Whether this account stands in the range; letters count as hexadecimal digits above 9. */
    public boolean holds(String account) {
        String upper = account.toUpperCase(Locale.ROOT);
        return upper.length() == from.length() && upper.compareTo(from.toUpperCase(Locale.ROOT)) >= 0
                && upper.compareTo(to.toUpperCase(Locale.ROOT)) <= 0;
    }

    /** Whether this zone or user is meant. */
    public boolean counts(NumberKind sent, String sentNumber) {
        return kind.isEmpty() || kind.get() == sent && number.equals(sentNumber);
    }

    /** The button of an account of this range. */
    public DeviceId device(String account) {
        return new DeviceId(device.replace(ACCOUNT, account));
    }

    /**
     * Every account of the range: decimal when both ends are, else hexadecimal. Empty when the ends do not fit each other
     * or there are more than {@value #MOST}.
     */
    public List<String> accounts() {
        String digits = from + to;
        int base = digits.chars().allMatch(c -> c >= '0' && c <= '9') ? 10 : 16;
        boolean readable = digits.chars().allMatch(c -> c < 0x80 && Character.digit(c, base) >= 0);
        if (!readable || from.isEmpty() || from.length() != to.length() || from.length() > 15) {
            return List.of();
        }
        long first = Long.parseLong(from, base);
        long last = Long.parseLong(to, base);
        List<String> accounts = new ArrayList<>();
        for (long one = first; one <= last && last - first < MOST; one++) {
            String account = Long.toString(one, base).toUpperCase(Locale.ROOT);
            accounts.add("0".repeat(from.length() - account.length()) + account);
        }
        return accounts;
    }
}
