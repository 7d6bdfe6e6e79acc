package org.duressdesk.receiver.protocol.ness;

/**
 * The two check rules, one a direction: what the panel sends adds up to 0 over the pairs of hexadecimal digits (pairs
 * of the time are taken as hexadecimal too), what the computer sends over the characters.
 */
final class NessCheck {
    private NessCheck() {}

    /** True when a line of the panel, check included, adds up; the text is hexadecimal of even length. */
    static boolean fits(String line) {
        int sum = 0;
        for (int i = 0; i + 1 < line.length(); i += 2) {
            sum += Character.digit(line.charAt(i), 16) << 4 | Character.digit(line.charAt(i + 1), 16);
        }
        return (sum & 0xFF) == 0;
    }

    /** The check of a command to the panel. */
    static int ofQuestion(String body) {
        return -body.chars().sum() & 0xFF;
    }
}
