package org.duressdesk.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** RELIABILITY 5: what the desk keeps is seen by nobody else. */
class OwnerOnlyTest {
    @TempDir
    private Path folder;

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void aFolderIsMadeShutAndOneThatIsThereIsShut() throws IOException {
        assertThat(rights(OwnerOnly.folder(folder.resolve("a/new/one")))).isEqualTo("rwx------");
        Path open = Files.createDirectory(folder.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(rights(OwnerOnly.folder(open))).isEqualTo("rwx------");
        assertThat(OwnerOnly.shut(open)).isFalse();
    }

    @Test
    void aFileThatOthersCouldWriteIsShutAndThatIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
        assertThat(OwnerOnly.othersMay(file)).isTrue();
        assertThat(OwnerOnly.shut(file)).isTrue();
        assertThat(rights(file)).isEqualTo("rw-------");
        assertThat(OwnerOnly.othersMay(file)).isFalse();
    }

    @Test
    void aWholeFileIsTheOwnersAndLeavesNothingBesideIt() throws IOException {
        Path file = folder.resolve("below/whole.json");
        WholeFile.write(file, "first".getBytes(StandardCharsets.UTF_8));
        WholeFile.write(file, "second".getBytes(StandardCharsets.UTF_8));
        assertThat(file).hasContent("second");
        assertThat(rights(file)).isEqualTo("rw-------");
        assertThat(file.getParent()).isDirectoryContaining(path -> path.equals(file));
        try (var there = Files.list(file.getParent())) {
            assertThat(there).hasSize(1);
        }
    }

    @Test
    void aFileOfSomebodyElsesFolderStaysAsReadableAsItWas() throws IOException {
        Path file = Files.writeString(folder.resolve("devices.json"), "old");
        for (String mode : List.of("rw-r--r--", "rw-rw----", "rw-------")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
            WholeFile.replace(file, mode.getBytes(StandardCharsets.UTF_8));
            assertThat(file).hasContent(mode);
            assertThat(rights(file)).isEqualTo(mode);
        }
        assertThatThrownBy(() -> WholeFile.replace(folder.resolve("none"), new byte[1]))
                .isInstanceOf(IOException.class);
        try (var there = Files.list(folder)) {
            assertThat(there).containsExactly(file);
        }
    }

    @Test
    void aWriteThatIsRefusedChangesNothing() throws IOException {
        Path file = Files.createDirectories(folder.resolve("in the way/below")).getParent();
        assertThatThrownBy(() -> WholeFile.write(file, new byte[1])).isInstanceOf(IOException.class);
        try (var there = Files.list(folder)) {
            assertThat(there).containsExactly(file);
        }
    }
}
