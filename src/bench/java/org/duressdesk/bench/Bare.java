package org.duressdesk.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;

/** A file that is appended to and flushed: what no store can be faster than. */
final class Bare implements AutoCloseable {
    private final FileChannel file;

    private Bare(FileChannel file) {
        this.file = file;
    }

    static Bare in(Path folder) throws IOException {
        return new Bare(
                FileChannel.open(folder.resolve("bare"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    /** Milliseconds for one append and flush. */
    double append(byte[] bytes) throws IOException {
        long start = System.nanoTime();
        file.write(ByteBuffer.wrap(bytes), file.size());
        file.force(false);
        return (System.nanoTime() - start) / 1e6;
    }

    /** Bytes that do not compress. */
    static byte[] bytes(long count) {
        byte[] bytes = new byte[Math.toIntExact(count)];
        new Random(1).nextBytes(bytes);
        return bytes;
    }

    /** Bytes of all ledger segments beside a journal. */
    static long ledger(Path folder) throws IOException {
        long size = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.resolve("ledger"), "*.ledger")) {
            for (Path segment : files) {
                size += Files.size(segment);
            }
        }
        return size;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
