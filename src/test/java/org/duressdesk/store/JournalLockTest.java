package org.duressdesk.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.duressdesk.desk.StorageFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lock that cannot be taken leaves nothing behind: the next try is the first again. */
class JournalLockTest {
    @TempDir
    Path folder;

    @Test
    void aLockHeldInAnotherWayByThisProgramIsTakenLater() throws Exception {
        Path file = folder.resolve("lock");
        try (FileChannel other = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = other.lock()) {
            assertThatThrownBy(() -> JournalLock.take(file))
                    .isInstanceOf(StorageFailure.class)
                    .hasMessageContaining("already running");
        }
        JournalLock.take(file).close();
    }

    @Test
    void aLockThatCannotBeOpenedIsTakenOnceItCan() throws Exception {
        Path file = folder.resolve("lock");
        Files.createDirectory(file);
        assertThatThrownBy(() -> JournalLock.take(file))
                .isInstanceOf(StorageFailure.class)
                .hasMessageContaining("cannot be taken");
        Files.delete(file);
        JournalLock.take(file).close();
    }
}
