package org.duressdesk.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The database of a desk that does not run, for reading without touching it. Opening the original would let SQLite
 * write beside it and move its log into it; therefore a database with a log is copied, with its log, to a private
 * temporary folder. One without a log is read in place, as a file that never changes.
 */
final class RestingCopy implements AutoCloseable {
    private final Path file;
    private final List<Path> temporary;

    private RestingCopy(Path file, List<Path> temporary) {
        this.file = file;
        this.temporary = temporary;
    }

    /** Whether a desk holds the lock of this journal. Takes it for an instant, shared, and writes nothing. */
    static boolean running(Path lock) throws IOException {
        if (Files.notExists(lock)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.READ);
                FileLock shared = channel.tryLock(0, Long.MAX_VALUE, true)) {
            return shared == null;
        } catch (java.nio.channels.OverlappingFileLockException e) {
            return true;
        }
    }

    static RestingCopy of(Path database) throws IOException {
        Path log = beside(database);
        if (Files.notExists(log) || Files.size(log) == 0) {
            return new RestingCopy(database, List.of());
        }
        Path folder = Files.createTempDirectory("duressdesk-verify");
        Path copy = folder.resolve(database.getFileName());
        RestingCopy resting =
                new RestingCopy(copy, List.of(copy, beside(copy), folder.resolve(copy.getFileName() + "-shm"), folder));
        try {
            Files.copy(database, copy);
            Files.copy(log, beside(copy));
            return resting;
        } catch (IOException e) {
            resting.close();
            throw e;
        }
    }

    private static Path beside(Path database) {
        return database.resolveSibling(database.getFileName() + "-wal");
    }

    Path file() {
        return file;
    }

    @Override
    public void close() throws IOException {
        for (Path path : temporary) {
            Files.deleteIfExists(path);
        }
    }
}
