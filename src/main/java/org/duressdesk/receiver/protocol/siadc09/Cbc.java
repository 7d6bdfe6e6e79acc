package org.duressdesk.receiver.protocol.siadc09;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;
import org.duressdesk.domain.said.Said;

/**
 * AES-CBC as DC-09 uses it: a start value of zeros, cipher text as hexadecimal characters, padding of any characters at
 * the head of the text instead of PKCS padding at its end (protocols.md G).
 */
final class Cbc {
    static final String MODE = Said.of("frame.cbc-no-pkcs").words();
    static final int BLOCK = 16;

    private Cbc() {}

    /** The bytes behind the hexadecimal text; empty when it is none or not whole blocks. */
    static Optional<byte[]> cipherBytes(String text) {
        int size = text.length();
        if (size == 0 || size % (2 * BLOCK) != 0 || !text.chars().allMatch(HexFormat::isHexDigit)) {
            return Optional.empty();
        }
        return Optional.of(HexFormat.of().parseHex(text));
    }

    static byte[] decrypt(SecretKey key, byte[] cipherText) {
        return crypt(Cipher.DECRYPT_MODE, key, cipherText);
    }

    static byte[] encrypt(SecretKey key, byte[] text) {
        return crypt(Cipher.ENCRYPT_MODE, key, text);
    }

    /** Letters that fill the head of a text up to whole blocks; never a bar or a bracket. */
    static String padding(int textLength, RandomGenerator random) {
        StringBuilder letters = new StringBuilder(BLOCK);
        for (int i = textLength % BLOCK; i < BLOCK; i++) {
            letters.append((char) ('A' + random.nextInt(26)));
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
