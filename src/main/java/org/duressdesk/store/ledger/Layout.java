package org.duressdesk.store.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import org.duressdesk.store.chain.Chain;
import org.duressdesk.store.chain.Stored;

/**
 * The bytes of a segment. Head: magic (8), desk id (32), first sequence (u64), hash before it (32), CRC-32C of all that
 * (4). Then records: length of the entry (u32), CRC-32C of length, entry and hash (4), entry, hash (32). Big endian.
 */
final class Layout {
    static final int HEAD = 8 + Chain.HASH + Long.BYTES + Chain.HASH + Integer.BYTES;
    static final int BEFORE = 2 * Integer.BYTES;
    static final int AROUND = BEFORE + Chain.HASH;

    /** No entry is longer; a longer length is damage. */
    static final int LONGEST = 16 * 1024 * 1024;

    /** So many bytes of an entry show whether it is one: its sequence stands in them. */
    static final int GLANCE = 32;

    private static final byte[] MAGIC = "DDLEDG1\n".getBytes(StandardCharsets.US_ASCII);

    private Layout() {}

    static ByteBuffer head(byte[] deskId, long first, byte[] previous) {
        ByteBuffer head = ByteBuffer.allocate(HEAD);
        head.put(MAGIC).put(deskId).putLong(first).put(previous);
        head.putInt(crc(head.array(), 0, HEAD - Integer.BYTES));
        return head.flip();
    }

    /** The desk id of a head, or an empty array when the head is damaged. */
    static byte[] deskId(byte[] head) {
        if (head.length < HEAD
                || !Arrays.equals(head, 0, MAGIC.length, MAGIC, 0, MAGIC.length)
                || ByteBuffer.wrap(head).getInt(HEAD - Integer.BYTES) != crc(head, 0, HEAD - Integer.BYTES)) {
            return new byte[0];
        }
        return Arrays.copyOfRange(head, MAGIC.length, MAGIC.length + Chain.HASH);
    }

    static ByteBuffer records(List<Stored> entries) {
        int size = entries.stream().mapToInt(e -> e.bytes().length + AROUND).sum();
        ByteBuffer records = ByteBuffer.allocate(size);
        for (Stored entry : entries) {
            records.putInt(entry.bytes().length).putInt(crc(entry.bytes(), entry.hash()));
            records.put(entry.bytes()).put(entry.hash());
        }
        return records.flip();
    }

    static int crc(byte[] bytes, byte[] hash) {
        CRC32C crc = new CRC32C();
        crc.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
        crc.update(bytes);
        crc.update(hash);
        return (int) crc.getValue();
    }

    private static int crc(byte[] bytes, int from, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, from, length);
        return (int) crc.getValue();
    }
}
