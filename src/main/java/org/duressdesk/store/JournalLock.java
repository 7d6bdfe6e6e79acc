package org.duressdesk.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.duressdesk.desk.StorageFailure;
import org.duressdesk.domain.said.Said;

/** One desk to a journal: the lock ends with the process, however that ends. */
final class JournalLock implements AutoCloseable {
    /** Locks of this process: closing a second channel on a file would release the lock held through the first. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private JournalLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static JournalLock take(Path file) throws StorageFailure {
        Path key;
        try {
            key = real(file);
        } catch (IOException e) {
            throw new StorageFailure(Said.of("storage.folder-unread", file.getParent()), e);
        }
        if (!HELD.add(key)) {
            throw taken(file);
        }
        Optional<FileChannel> channel = Optional.empty();
        boolean held = false;
        try {
            channel = Optional.of(FileChannel.open(key, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
            held = channel.get().tryLock() != null;
            if (!held) {
                throw taken(file);
            }
            return new JournalLock(key, channel.get());
        } catch (OverlappingFileLockException own) {
            throw taken(file);
        } catch (IOException e) {
            throw new StorageFailure(Said.of("storage.lock", file, FolderCheck.reason(e)), e);
        } finally {
            if (!held) {
                release(key, channel);
            }
        }
    }

    private static void release(Path key, Optional<FileChannel> channel) {
        try {
            if (channel.isPresent()) {
                channel.get().close();
            }
        } catch (IOException e) {
            // The lock ends with the process at the latest.
        } finally {
            HELD.remove(key);
        }
    }

    /** Whether somebody holds it. What cannot be looked at is not held: opening says why. */
    static boolean held(Path file) {
        try {
            Path key = real(file);
            if (HELD.contains(key)) {
                return true;
            }
            try (FileChannel channel = FileChannel.open(key, StandardOpenOption.WRITE);
                    FileLock lock = channel.tryLock()) {
                return lock == null;
            }
        } catch (IOException nobody) {
            return false;
        }
    }

    private static StorageFailure taken(Path file) {
        return new StorageFailure(Said.of("storage.running-already", file.getParent()));
    }

    @Override
    public void close() {
        release(file, Optional.of(channel));
    }

    /** The same for every way to name the file, which need not be there yet; its folder must. */
    private static Path real(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file : folder.toRealPath().resolve(file.getFileName());
    }
}
