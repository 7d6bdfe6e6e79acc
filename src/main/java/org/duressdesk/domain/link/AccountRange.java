package org.duressdesk.domain.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.duressdesk.domain.device.DeviceId;
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
        return upper.length() == from.length()
                && upper.compareTo(from.toUpperCase(Locale.ROOT)) >= 0
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
     * Every account of the range: decimal when both ends are, else hexadecimal; where they hold other letters those are the
     * same at the head of all (KIOSK7 to KIOSK9). Empty when the ends do not fit each other or there are more than
     * {@value #MOST}.
     */
    public List<String> accounts() {
        if (!countable()) {
            return List.of();
        }
        int head = head();
        String first = from.substring(head);
        String last = to.substring(head);
        int base = readable(first + last, 10) ? 10 : 16;
        long start = Long.parseLong(first, base);
        long end = Long.parseLong(last, base);
        List<String> accounts = new ArrayList<>();
        for (long one = start; one <= end && end - start < MOST; one++) {
            String account = Long.toString(one, base).toUpperCase(Locale.ROOT);
            accounts.add(from.substring(0, head) + "0".repeat(first.length() - account.length()) + account);
        }
        return accounts;
    }

    /** Whether one end can be counted up to the other. */
    public boolean countable() {
        if (from.isEmpty() || from.length() != to.length()) {
            return false;
        }
        int head = head();
        return from.length() - head <= 15 && readable(from.substring(head) + to.substring(head), 16);
    }

    /** How many places at the head are letters that do not count; the last place always counts. */
    private int head() {
        if (readable(from + to, 16)) {
            return 0;
        }
        int head = 0;
        while (head < from.length() - 1
                && from.charAt(head) == to.charAt(head)
                && !readable(from.substring(head) + to.substring(head), 10)) {
            head++;
        }
        return head;
    }

    private static boolean readable(String digits, int base) {
        return digits.chars().allMatch(c -> c < 0x80 && Character.digit(c, base) >= 0);
    }
}
