package org.duressdesk.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A small file that is there whole, before or after, never between; whoever looks never sees a part. */
public final class WholeFile {
    private WholeFile() {}

    /**
     * Writes the file beside its place, flushes it, moves it into its place and flushes the folder. Its folder is made
     * when missing. Only its owner may read it.
     *
     * @throws IOException when the disk refuses; the file is then as it was
     */
    public static void write(Path file, byte[] content) throws IOException {
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElseThrow();
        Files.createDirectories(folder);
        Path next =
                Files.createTempFile(folder, file.getFileName().toString(), ".next", OwnerOnly.fileAttributes(folder));
        try {
            try (FileChannel channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Folders.flush(folder);
        } finally {
            Files.deleteIfExists(next);
        }
    }
}
