package org.duressdesk.receiver.protocol.contactid;

/**
 * The check digit of the telephone side: the digits with it add up to a multiple of 15, where 0 counts 10 and B-F count
 * 11-15; a check digit of 0 is sent as F. Source: SIA DC-05.
 */
final class Checksum {
    private Checksum() {}

    /** The check digit of hexadecimal digits; other characters count nothing. */
    static char of(String digits) {
        int sum = digits.chars()
                .map(c -> c == '0' ? 10 : Math.max(0, Character.digit(c, 16)))
                .sum();
        int missing = (15 - sum % 15) % 15;
        return missing == 0 ? 'F' : Character.toUpperCase(Character.forDigit(missing, 16));
    }
}
