package org.duressdesk.bench;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The picture of a virtual X server as it lies in its memory: Xvfb keeps it in a file (option {@code -fbdir}) in the form
 * of X window dumps. What stands there is what a screen would show.
 */
public final class Framebuffer {
    private static final int ROWS_APART = 9;
    private static final int WORDS_APART = 6;

    private final MappedByteBuffer memory;
    private final int start;
    private final int rowBytes;
    private final int rows;

    private Framebuffer(MappedByteBuffer memory) {
        this.memory = memory;
        // XWDFile.h: header_size, pixmap_height, bytes_per_line, ncolors at these places, big endian; 12 bytes a
        // colour.
        memory.order(ByteOrder.BIG_ENDIAN);
        start = memory.getInt(0) + memory.getInt(76) * 12;
        rows = memory.getInt(20);
        rowBytes = memory.getInt(48);
        memory.order(ByteOrder.nativeOrder());
    }

    public static Framebuffer open(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return new Framebuffer(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
        }
    }

    /** Changes whenever anything as large as a letter changes: a sum over every ninth row and every third pixel. */
    public long sum() {
        long sum = 0;
        for (int row = 0; row < rows; row += ROWS_APART) {
            int from = start + row * rowBytes;
            for (int at = 0; at + Long.BYTES <= rowBytes; at += Integer.BYTES * WORDS_APART) {
                sum = sum * 31 + memory.getLong(from + at);
            }
        }
        return sum;
    }
}
