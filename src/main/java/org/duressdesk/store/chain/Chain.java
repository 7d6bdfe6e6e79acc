package org.duressdesk.store.chain;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The chain of decision D1: {@code hash = SHA-256(previous hash, u64 sequence, u32 length, bytes)}, numbers big endian.
 * What precedes the first entry is the desk id, 32 random bytes. One instance serves one thread.
 */
public final class Chain {
    /** Length of hashes and desk ids, in bytes. */
    public static final int HASH = 32;

    private final MessageDigest digest = sha256();
    private final ByteBuffer numbers = ByteBuffer.allocate(Long.BYTES + Integer.BYTES);

    /** The hash of an entry that follows {@code previous}. */
    public byte[] next(byte[] previous, long sequence, byte[] bytes) {
        numbers.clear();
        numbers.putLong(sequence).putInt(bytes.length);
        digest.update(previous);
        digest.update(numbers.array());
        return digest.digest(bytes);
    }

    /** Whether the entry is what was written after {@code previous}. */
    public boolean holds(byte[] previous, Stored entry) {
        return Arrays.equals(next(previous, entry.sequence(), entry.bytes()), entry.hash());
    }

    /** A plain SHA-256. */
    public static byte[] sha256(byte[] bytes) {
        return sha256().digest(bytes);
    }

    /** Lower case hex. */
    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
