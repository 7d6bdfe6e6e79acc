package org.duressdesk.receiver.protocol.mx8000;

/**
 * The check byte before the CR: a running sum; after each addition bit 7 is cleared and bit 6 set, which comes to the
 * low six bits of the sum with bit 6 set. Source: MX8000 manual p. 153.
 */
final class VByte {
    private VByte() {}

    /** The check byte of the first {@code length} bytes. */
    static int of(byte[] bytes, int length) {
        int sum = 0;
        for (int i = 0; i < length; i++) {
            sum += bytes[i];
        }
        return sum & 0x3F | 0x40;
    }
}
