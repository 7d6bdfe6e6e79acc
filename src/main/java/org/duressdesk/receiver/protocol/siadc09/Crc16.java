package org.duressdesk.receiver.protocol.siadc09;

/**
 * The check of DC-09: CRC-16/ARC, reflected polynomial A001h, start 0, no final exclusive or; {@code 123456789} gives
 * BB3D (protocols.md G).
 */
final class Crc16 {
    private static final int POLYNOMIAL = 0xA001;
    private static final int[] TABLE = table();

    private Crc16() {}

    /** The check of what came before, taken one byte further; begin with 0. */
    static int next(int crc, byte one) {
        return crc >>> 8 ^ TABLE[(crc ^ one) & 0xFF];
    }

    static int of(byte[] bytes) {
        int crc = 0;
        for (byte one : bytes) {
            crc = next(crc, one);
        }
        return crc;
    }

    private static int[] table() {
        int[] table = new int[256];
        for (int i = 0; i < table.length; i++) {
            int crc = i;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) == 0 ? crc >>> 1 : crc >>> 1 ^ POLYNOMIAL;
            }
            table[i] = crc;
        }
        return table;
    }
}
