package org.duressdesk.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is loaded into the program is unpacked where nobody else can write (RELIABILITY 5). */
class NativeLibraryTest {
    private static final String PLACE = "org.sqlite.tmpdir";

    @TempDir
    Path folder;

    private Optional<String> before = Optional.empty();

    @BeforeEach
    void unset() {
        before = Optional.ofNullable(System.clearProperty(PLACE));
    }

    @AfterEach
    void asBefore() {
        System.clearProperty(PLACE);
        before.ifPresent(place -> System.setProperty(PLACE, place));
    }

    @Test
    void theFolderIsMadeAndShutToOthers() throws IOException {
        Path open = Files.createDirectories(folder.resolve("native"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
        NativeLibrary.in(open);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(open)))
                .isEqualTo("rwx------");
        assertThat(System.getProperty(PLACE)).isEqualTo(open.toString());
    }

    @Test
    void theFirstThatCanBeHadCounts() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        NativeLibrary.in(file.resolve("native"), folder.resolve("below/native"));
        assertThat(System.getProperty(PLACE))
                .isEqualTo(folder.resolve("below/native").toString());
    }

    @Test
    void whereNoneCanBeHadThatIsASentenceAndNothingIsSet() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        assertThatThrownBy(() -> NativeLibrary.in(file.resolve("native")))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("the database library has no folder of its own to be unpacked in: ");
        assertThatThrownBy(NativeLibrary::in).isInstanceOf(IOException.class);
        assertThat(System.getProperty(PLACE)).isNull();
    }
}
