package org.duressdesk.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;

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
        write(file, content, Set.of());
    }

    /**
     * The same over a file that is there and is not the desk's own: whoever might read and write it before still may.
     *
     * @throws IOException when it is not there or the disk refuses; the file is then as it was
     */
    public static void replace(Path file, byte[] content) throws IOException {
        Files.size(file);
        write(file, content, OwnerOnly.posix(file) ? Files.getPosixFilePermissions(file) : Set.of());
    }

    /** @param mode who may do what, empty for the owner only */
    private static void write(Path file, byte[] content, Set<PosixFilePermission> mode) throws IOException {
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElseThrow();
        Files.createDirectories(folder);
        Path next =
                Files.createTempFile(folder, file.getFileName().toString(), ".next", OwnerOnly.fileAttributes(folder));
        try {
            if (!mode.isEmpty()) {
                Files.setPosixFilePermissions(next, mode);
            }
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
