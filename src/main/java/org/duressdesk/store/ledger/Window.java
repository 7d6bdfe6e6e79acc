package org.duressdesk.store.ledger;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.duressdesk.domain.said.Said;

/** Any part of a file by its place, read in blocks. */
final class Window implements AutoCloseable {
    private static final int BLOCK = 1 << 17;

    private final FileChannel channel;
    private final long size;
    private ByteBuffer block = ByteBuffer.allocate(BLOCK).limit(0);
    private long start;

    Window(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.READ);
        size = channel.size();
    }

    long size() {
        return size;
    }

    int number(long at) throws IOException {
        int place = load(at, Integer.BYTES);
        return block.getInt(place);
    }

    byte[] bytes(long at, int length) throws IOException {
        // First load, then the block: loading may replace it by a larger one.
        int place = load(at, length);
        byte[] bytes = new byte[length];
        block.get(place, bytes);
        return bytes;
    }

    private int load(long at, int length) throws IOException {
        if (at < 0 || length < 0 || at + length > size) {
            throw new EOFException(
                    Said.of("app.file-ends-at-before-bytes", size, length, at).words());
        }
        if (at < start || at + length > start + block.limit()) {
            if (length > block.capacity()) {
                block = ByteBuffer.allocate(length);
            }
            block.clear();
            start = at;
            while (block.position() < length) {
                if (channel.read(block, at + block.position()) < 0) {
                    throw new EOFException(Said.of("app.file-ends-at", size).words());
                }
            }
            block.flip();
        }
        return (int) (at - start);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
