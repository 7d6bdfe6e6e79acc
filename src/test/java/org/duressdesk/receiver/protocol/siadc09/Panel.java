package org.duressdesk.receiver.protocol.siadc09;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.SecretKey;

/** Makes what a panel sends. */
public final class Panel {
    private Panel() {}

    /** A frame with its check as four characters. */
    public static byte[] frame(String body) {
        return frame(body.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] frame(byte[] bytes) {
        return joined(String.format(Locale.ROOT, "\n%04X%04X", Crc16.of(bytes), bytes.length), bytes);
    }

    /** A frame with its check as two bytes. */
    public static byte[] binary(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        int crc = Crc16.of(bytes);
        return joined(
                "\n" + (char) (crc >> 8) + (char) (crc & 0xFF) + String.format(Locale.ROOT, "%04X", bytes.length),
                bytes);
    }

    /** A frame whose content, from the bar or bracket to the time, is encrypted. */
    public static byte[] encrypted(String head, String content, SecretKey key) {
        String padded = "Q".repeat(Cbc.BLOCK - content.length() % Cbc.BLOCK) + content;
        return frame(head + "["
                + HexFormat.of()
                        .withUpperCase()
                        .formatHex(Cbc.encrypt(key, padded.getBytes(StandardCharsets.ISO_8859_1))));
    }

    /** What an encrypted answer says. */
    public static String opened(String answer, SecretKey key) {
        String hex = answer.substring(answer.indexOf('[') + 1, answer.length() - 1);
        return new String(Cbc.decrypt(key, HexFormat.of().parseHex(hex)), StandardCharsets.ISO_8859_1);
    }

    private static byte[] joined(String head, byte[] body) {
        byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = new byte[start.length + body.length + 1];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(body, 0, all, start.length, body.length);
        all[all.length - 1] = '\r';
        return all;
    }
}
