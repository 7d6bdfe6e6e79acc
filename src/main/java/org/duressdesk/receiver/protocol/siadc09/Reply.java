package org.duressdesk.receiver.protocol.siadc09;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.random.RandomGenerator;
import javax.crypto.SecretKey;

/**
 * Answers, in hexadecimal for the frame: ACK and DUH repeat sequence, receiver, line and account of the message as they
 * came; NAK says only the time, by which the panel sets its clock, and is never encrypted (protocols.md G). The check is
 * sent in the form in which the message had it.
 */
final class Reply {
    private static final byte LF = 0x0A;
    private static final byte CR = 0x0D;

    private Reply() {}

    static String ack(Header to, boolean binary) {
        return framed("\"ACK\"" + to.echo() + "[]", binary);
    }

    static String duh(Header to, boolean binary) {
        return framed("\"DUH\"" + to.echo() + "[]", binary);
    }

    static String nak(Instant now, boolean binary) {
        return framed("\"NAK\"0000R0L0A0[]" + MessageTime.stamp(now), binary);
    }

    /** An encrypted acknowledgement: padding, bar, bracket and time under the key (protocols.md K). */
    static String encryptedAck(Header to, SecretKey key, Instant now, RandomGenerator random, boolean binary) {
        String text = "|]" + MessageTime.stamp(now);
        byte[] whole = (Cbc.padding(text.length(), random) + text).getBytes(StandardCharsets.US_ASCII);
        return framed(
                "\"*ACK\"" + to.echo() + "[" + HexFormat.of().withUpperCase().formatHex(Cbc.encrypt(key, whole)),
                binary);
    }

    private static String framed(String text, boolean binary) {
        byte[] body = text.getBytes(StandardCharsets.ISO_8859_1);
        int crc = Crc16.of(body);
        HexFormat hex = HexFormat.of();
        String check = binary ? hex.toHexDigits((short) crc) : ascii(String.format(Locale.ROOT, "%04X", crc));
        return hex.toHexDigits(LF)
                + check
                + ascii(String.format(Locale.ROOT, "%04X", body.length))
                + hex.formatHex(body)
                + hex.toHexDigits(CR);
    }

    private static String ascii(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII));
    }
}
