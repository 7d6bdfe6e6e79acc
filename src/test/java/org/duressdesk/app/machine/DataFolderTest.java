package org.duressdesk.app.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @Test
    void eachSystemHasItsPlace() {
        assertThat(DataFolder.ofSystem("Windows 11", Map.of("ProgramData", "C:/ProgramData"), "C:/Users/x")
                        .root())
                .isEqualTo(Path.of("C:/ProgramData", "DuressDesk"));
        assertThat(DataFolder.ofSystem("Mac OS X", Map.of(), "/Users/x").root())
                .isEqualTo(Path.of("/Library/Application Support/DuressDesk"));
        assertThat(DataFolder.ofSystem("Linux", Map.of("XDG_DATA_HOME", "/data"), "/home/x")
                        .root())
                .isIn(Path.of("/data/duressdesk"), Path.of("/var/lib/duressdesk"));
    }

    @Test
    void aFolderCalledJournalHasTheRestBesideIt() {
        DataFolder beside = DataFolder.ofJournal(Path.of("/x/journal"));
        assertThat(beside.root()).isEqualTo(Path.of("/x").toAbsolutePath());
        assertThat(beside.ledger()).isEqualTo(Path.of("/x/ledger").toAbsolutePath());

        DataFolder inside = DataFolder.ofJournal(Path.of("/x/desk-1"));
        assertThat(inside.root())
                .isEqualTo(inside.journal())
                .isEqualTo(Path.of("/x/desk-1").toAbsolutePath());
        assertThat(inside.ledger()).isEqualTo(inside.journal().resolve("ledger"));
    }

    @Test
    void aDrillTouchesNothingOfTheDesk() {
        DataFolder desk = DataFolder.in(Path.of("/x"));
        assertThat(desk.drill().journal()).isNotEqualTo(desk.journal());
        assertThat(desk.drill().people()).isNotEqualTo(desk.people());
    }

    @Test
    void allOfItIsShutToOthersAndWhatIsNotTheDesksStaysAsItIs(@TempDir Path folder) throws IOException {
        DataFolder desk = DataFolder.in(folder.resolve("desk"));
        Files.createDirectories(desk.sites());
        assertThat(desk.shut()).isEmpty();
        for (Path path : List.of(desk.root(), desk.sites(), desk.natives(), desk.log())) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .as(path.toString())
                    .isEqualTo("rwx------");
        }
        Path own = Files.createDirectories(folder.resolve("somebodys"));
        Files.writeString(own.resolve("letter.txt"), "x");
        Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(DataFolder.ofJournal(own.resolve("journal")).shut()).isEmpty();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own)))
                .isEqualTo("rwxr-xr-x");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own.resolve("sites"))))
                .isEqualTo("rwx------");
    }

    @Test
    void aFolderThatCannotBeShutIsSaid(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("native"), "a file where a folder should be");
        assertThat(DataFolder.in(folder).shut()).singleElement().asString().contains("native", "cannot be shut");
    }
}
