package org.duressdesk.ui.attention;

import java.util.HexFormat;
import org.duressdesk.desk.state.Alarm;

/**
 * What is known of an unknown device: its key, taken from the subject, and its bytes as text.
 *
 * @param user true when the number is a user and not a zone
 * @param text the frame, control characters named: "5011 180417E12201233<DC4>"
 */
public record RawSignal(String link, String account, String number, boolean user, String text) {
    private static final String[] NAMES = {
        "NUL", "SOH", "STX", "ETX", "EOT", "ENQ", "ACK", "BEL", "BS", "TAB", "LF", "VT", "FF", "CR", "SO", "SI", "DLE",
        "DC1", "DC2", "DC3", "DC4", "NAK", "SYN", "ETB", "CAN", "EM", "SUB", "ESC", "FS", "GS", "RS", "US"
    };

    /** Reads subject ("?main/0417/zone 233") and last frame of an alarm; parts that cannot be told are empty. */
    public static RawSignal of(Alarm alarm) {
        String[] parts =
                alarm.subject().startsWith("?") ? alarm.subject().substring(1).split("/", 3) : new String[0];
        boolean user = parts.length == 3 && parts[2].startsWith("user ");
        boolean known = user || parts.length == 3 && parts[2].startsWith("zone ");
        return new RawSignal(
                parts.length > 1 ? parts[0] : "",
                known ? parts[1] : "",
                known ? parts[2].substring(5) : "",
                user,
                text(alarm.last().rawHex()));
    }

    /** Bytes as a technician reads them. */
    public static String text(String hex) {
        StringBuilder text = new StringBuilder();
        for (byte b : HexFormat.of().parseHex(hex)) {
            int value = b & 0xff;
            if (value < 0x20) {
                text.append('<').append(NAMES[value]).append('>');
            } else if (value < 0x7f) {
                text.append((char) value);
            } else {
                text.append('<')
                        .append(HexFormat.of().withUpperCase().toHexDigits(b))
                        .append('>');
            }
        }
        return text.toString();
    }
}
