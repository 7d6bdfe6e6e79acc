package org.duressdesk.receiver.protocol.siadc09;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * A whole frame with a sound check: {@code LF crc 0LLL "id"... CR}. Both check and length are believed with and without
 * the CR, because ELDES panels count it; a wrong length with a sound check is only said (protocols.md G).
 *
 * @param raw      from LF to CR
 * @param binary   the check came as two bytes, high byte first, and not as four hexadecimal characters
 * @param quote    where the first quote stands: 9, or 7 behind a binary check
 * @param countsCr the check was made over the CR too
 */
record Envelope(byte[] raw, boolean binary, int quote, boolean countsCr) {
    /** From the first quote to the last byte before CR. */
    byte[] body() {
        return Arrays.copyOfRange(raw, quote, raw.length - 1);
    }

    /** The four characters in which the check was sent; empty for a binary one. */
    String crcSent() {
        return binary ? "" : new String(raw, 1, 4, StandardCharsets.ISO_8859_1);
    }

    String crcResult() {
        return countsCr ? "valid-including-CR" : "valid";
    }

    String lengthSent() {
        return new String(raw, quote - 4, 4, StandardCharsets.ISO_8859_1);
    }

    /** How the length that was sent stands to the true one. */
    String lengthResult() {
        int actual = raw.length - 1 - quote;
        String sent = lengthSent();
        if (Integer.parseInt(sent, 16) == actual) {
            return "valid";
        }
        if (Integer.parseInt(sent, 16) == actual + 1) {
            return "valid-including-CR";
        }
        if (sent.chars().allMatch(c -> c >= '0' && c <= '9') && Integer.parseInt(sent) == actual) {
            return "valid-decimal";
        }
        return String.format(Locale.ROOT, "invalid (actual %04X)", actual);
    }
}
