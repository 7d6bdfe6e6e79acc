package org.duressdesk.receiver.protocol.bosch6500;

/** The line character of a D6600: 1-9, then A-W for 10-32, X for group 33, Y for group 34 or more. */
final class LineNumber {
    private LineNumber() {}

    /** The line as two digits; 0 and other characters stay as sent. */
    static String of(String character) {
        char c = character.charAt(0);
        if (c >= '1' && c <= '9') {
            return "0" + c;
        }
        return c >= 'A' && c <= 'Y' ? String.valueOf(c - 'A' + 10) : character;
    }
}
