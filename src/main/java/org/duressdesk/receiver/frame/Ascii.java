package org.duressdesk.receiver.frame;

/** Questions about received text, without regular expressions: decoders ask them for every frame. */
public final class Ascii {
    private Ascii() {}

    /** True when every byte stands between 20h and 7Eh. */
    public static boolean printable(String text) {
        return all(text, ' ', '~');
    }

    /** True for decimal digits only, and for no text at all. */
    public static boolean digits(String text) {
        return all(text, '0', '9');
    }

    /** True for capital letters only, and for no text at all. */
    public static boolean capitals(String text) {
        return all(text, 'A', 'Z');
    }

    /** True for decimal digits and A to F only, and for no text at all. */
    public static boolean hex(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!hex(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** True for a decimal digit or A to F. */
    public static boolean hex(char c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'F';
    }

    /** True for hexadecimal digits of a number of characters within the bounds. */
    public static boolean hex(String text, int least, int most) {
        return text.length() >= least && text.length() <= most && hex(text);
    }

    private static boolean all(String text, char from, char to) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < from || text.charAt(i) > to) {
                return false;
            }
        }
        return true;
    }
}
