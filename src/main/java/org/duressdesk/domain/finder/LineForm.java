package org.duressdesk.domain.finder;

/**
 * How bytes go over a serial line.
 *
 * @param baud     bits a second
 * @param dataBits 7 or 8
 * @param parity   N, E, O, M or S
 * @param stopBits 1 or 2; listening cannot tell them apart
 */
public record LineForm(int baud, int dataBits, char parity, int stopBits) {
    /** 8 bits without parity. */
    public static LineForm plain(int baud) {
        return new LineForm(baud, 8, 'N', 1);
    }

    /** "8N1". */
    public String bits() {
        return "" + dataBits + parity + stopBits;
    }

    /** "9600 8N1". */
    @Override
    public String toString() {
        return baud + " " + bits();
    }
}
