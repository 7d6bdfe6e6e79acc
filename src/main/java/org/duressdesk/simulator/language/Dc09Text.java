package org.duressdesk.simulator.language;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;

/**
 * SIA DC-09 as a panel writes it (protocols.md G): frame, check, encryption, times. Written apart from the desk's own
 * decoder, so that the two can prove each other.
 */
final class Dc09Text {
    private static final int BLOCK = 16;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss,MM-dd-uuuu", Locale.ROOT);

    private Dc09Text() {}

    /** {@code LF crc 0LLL body CR}. */
    static byte[] frame(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
        return String.format(Locale.ROOT, "\n%04X%04X%s\r", crc(bytes), bytes.length, body)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** What stands in a frame, its check as four characters or two bytes; empty when check or length is wrong. */
    static Optional<String> body(String frame) {
        boolean binary = frame.matches("(?s)\n..[0-9A-Fa-f]{4}\".*\r");
        if (!binary && !frame.matches("(?s)\n[0-9A-Fa-f]{8}\".*\r")) {
            return Optional.empty();
        }
        int quote = binary ? 7 : 9;
        String body = frame.substring(quote, frame.length() - 1);
        byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
        int check = binary ? frame.charAt(1) << 8 | frame.charAt(2) : Integer.parseInt(frame.substring(1, 5), 16);
        boolean sound = check == crc(bytes) && Integer.parseInt(frame.substring(quote - 4, quote), 16) == bytes.length;
        return sound ? Optional.of(body) : Optional.empty();
    }

    /**
     * A body whose blocks are encrypted: the id gets its asterisk, and padding, blocks and time go under the key.
     *
     * @param body from the first quote on, blocks in clear, without a time
     */
    static String encrypted(String body, SecretKey key, Instant now, RandomGenerator random) {
        int bracket = body.indexOf('[');
        String blocks = body.substring(bracket + 1);
        String text = (blocks.startsWith("]") ? "" : "|") + blocks + stamp(now);
        byte[] whole = (padding(text.length(), random) + text).getBytes(StandardCharsets.ISO_8859_1);
        return "\"*" + body.substring(1, bracket + 1)
                + HexFormat.of().withUpperCase().formatHex(crypt(Cipher.ENCRYPT_MODE, key, whole));
    }

    /** What an encrypted answer says behind its bracket; empty when the key does not open it. */
    static Optional<String> opened(String body, SecretKey key) {
        String hex = body.substring(body.indexOf('[') + 1);
        if (!hex.matches("([0-9A-Fa-f]{32})+")) {
            return Optional.empty();
        }
        String plain =
                new String(crypt(Cipher.DECRYPT_MODE, key, HexFormat.of().parseHex(hex)), StandardCharsets.ISO_8859_1);
        int close = plain.indexOf(']');
        return close >= 0 && time(plain.substring(close + 1)).isPresent()
                ? Optional.of(plain.substring(close))
                : Optional.empty();
    }

    /** {@code _HH:MM:SS,MM-DD-YYYY}, UTC. */
    static String stamp(Instant at) {
        return "_" + TIME.format(at.atOffset(ZoneOffset.UTC));
    }

    /** The time behind an underscore. */
    static Optional<Instant> time(String text) {
        try {
            return text.startsWith("_")
                    ? Optional.of(LocalDateTime.parse(text.substring(1), TIME).toInstant(ZoneOffset.UTC))
                    : Optional.empty();
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** CRC-16/ARC. */
    static int crc(byte[] bytes) {
        int crc = 0;
        for (byte one : bytes) {
            crc ^= one & 0xFF;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) != 0 ? crc >>> 1 ^ 0xA001 : crc >>> 1;
            }
        }
        return crc;
    }

    private static String padding(int length, RandomGenerator random) {
        StringBuilder letters = new StringBuilder();
        for (int i = length % BLOCK; i < BLOCK; i++) {
            letters.append((char) ('a' + random.nextInt(26)));
        }
        return letters.toString();
    }

    private static byte[] crypt(int mode, SecretKey key, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(mode, key, new IvParameterSpec(new byte[BLOCK]));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES is missing or a key has a wrong size", impossible);
        }
    }
}
