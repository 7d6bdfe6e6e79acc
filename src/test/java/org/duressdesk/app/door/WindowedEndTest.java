package org.duressdesk.app.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.duressdesk.DeskProgram;
import org.duressdesk.domain.journal.DeskFact;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.store.SqliteJournal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A desk with a window that is ended from outside ends as one without: written down, and no door is left behind. */
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class WindowedEndTest {
    @TempDir
    Path folder;

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a program cannot be asked to end there, only stopped")
    void sigtermIsAnEndOnPurpose() throws Exception {
        Path journal = folder.resolve("journal");
        List<String> command = new ArrayList<>(new DeskProgram(folder.resolve("program"))
                .command(
                        "desk",
                        "--site",
                        "sample-data/sites/school",
                        "--journal",
                        journal.toString(),
                        "--receiver",
                        folder.resolve("nobody") + ",9600,8N1,surgard"));
        command.addAll(1, List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
        ProcessBuilder program = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile());
        program.environment().put("DISPLAY", ":1");
        Process desk = program.start();
        try {
            Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> Doorbell.ring(journal), Optional::isPresent);
            assertThat(Doorbell.ring(journal))
                    .contains("DuressDesk is already open; its window was brought to the front.");
            desk.destroy();
            desk.waitFor();
        } finally {
            desk.destroyForcibly();
        }
        assertThat(journal.resolve("desk.door")).doesNotExist();
        List<Entry> entries = new ArrayList<>();
        try (SqliteJournal written =
                SqliteJournal.open(journal, SqliteJournal.ledgerOf(journal), "test", InstantSource.system())) {
            written.read(1, Long.MAX_VALUE, entries::add);
        }
        assertThat(entries.getLast().fact()).isInstanceOf(DeskFact.DeskStopped.class);
    }
}
