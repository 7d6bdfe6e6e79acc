package org.duressdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataFolderTest {
    @Test
    void each_system_has_its_place() {
        assertThat(DataFolder.ofSystem("Windows 11", Map.of("ProgramData", "C:/ProgramData"), "C:/Users/x").root())
                .isEqualTo(Path.of("C:/ProgramData", "DuressDesk"));
        assertThat(DataFolder.ofSystem("Mac OS X", Map.of(), "/Users/x").root())
                .isEqualTo(Path.of("/Library/Application Support/DuressDesk"));
        assertThat(DataFolder.ofSystem("Linux", Map.of("XDG_DATA_HOME", "/data"), "/home/x").root())
                .isIn(Path.of("/data/duressdesk"), Path.of("/var/lib/duressdesk"));
    }

    @Test
    void a_folder_called_journal_has_the_rest_beside_it() {
        DataFolder beside = DataFolder.ofJournal(Path.of("/x/journal"));
        assertThat(beside.root()).isEqualTo(Path.of("/x").toAbsolutePath());
        assertThat(beside.ledger()).isEqualTo(Path.of("/x/ledger").toAbsolutePath());

        DataFolder inside = DataFolder.ofJournal(Path.of("/x/desk-1"));
        assertThat(inside.root()).isEqualTo(inside.journal()).isEqualTo(Path.of("/x/desk-1").toAbsolutePath());
        assertThat(inside.ledger()).isEqualTo(inside.journal().resolve("ledger"));
    }

    @Test
    void a_drill_touches_nothing_of_the_desk() {
        DataFolder desk = DataFolder.in(Path.of("/x"));
        assertThat(desk.drill().journal()).isNotEqualTo(desk.journal());
        assertThat(desk.drill().people()).isNotEqualTo(desk.people());
    }
}
