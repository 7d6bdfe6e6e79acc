package org.duressdesk.receiver.protocol.siadc09;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.duressdesk.domain.said.Refused;
import org.duressdesk.domain.said.Said;

/**
 * Keys of 128, 192 or 256 bits, written {@code hex:} and 32, 48 or 64 hexadecimal digits, or {@code text:} and 16, 24 or
 * 32 characters that are the key themselves. Nothing here repeats a key in what it says.
 */
public final class Keys {
    private Keys() {}

    /**
     * Reads a key.
     *
     * @throws IllegalArgumentException with one sentence that does not hold the key
     */
    public static SecretKey read(String written) {
        byte[] bytes;
        if (written.startsWith("hex:")) {
            try {
                bytes = HexFormat.of().parseHex(written.substring(4));
            } catch (IllegalArgumentException notHex) {
                throw new Refused(Said.of("set.key-behind-hex-not-hexadecimal"));
            }
        } else if (written.startsWith("text:")) {
            bytes = written.substring(5).getBytes(StandardCharsets.ISO_8859_1);
        } else {
            throw new Refused(Said.of("set.key-begins-hex-text"));
        }
        if (bytes.length != 16 && bytes.length != 24 && bytes.length != 32) {
            throw new Refused(Said.of("set.key-has-16-24-32", bytes.length));
        }
        return new SecretKeySpec(bytes, "AES");
    }
}
