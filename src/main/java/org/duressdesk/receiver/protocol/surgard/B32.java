package org.duressdesk.receiver.protocol.surgard;

/**
 * The B32 length header of System III and 5: four decimal digits, the total length with the digits and the terminator.
 * Payloads are printable, so a message still ends at its terminator; the length then proves that nothing is missing.
 */
final class B32 {
    /** Characters of the header. */
    static final int HEADER = 4;

    private B32() {}

    /**
     * Where the payload begins in the text before the terminator, or -1 when no header fits. Greater than
     * {@link #HEADER} when other bytes stand before the header.
     */
    static int payload(String text) {
        for (int start = 0; start + HEADER < text.length(); start++) {
            if (length(text, start) == text.length() + 1 - start) {
                return start + HEADER;
            }
        }
        return -1;
    }

    private static int length(String text, int start) {
        int length = 0;
        for (int i = start; i < start + HEADER; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            length = length * 10 + digit;
        }
        return length;
    }
}
