package org.duressdesk.app.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.duressdesk.DeskProgram;
import org.duressdesk.app.machine.OwnProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A drill that does not start, or ends with a fault, says why to who asked for it. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class DrillProcessTest {
    @TempDir
    Path folder;

    @Test
    void aProgramThatIsNotThereIsSaid() throws Exception {
        CompletableFuture<String> said = new CompletableFuture<>();
        DrillProcess.start(List.of(folder.resolve("no-program").toString()), said::complete);
        assertThat(said.get()).startsWith("The drill cannot be started: ").contains("no-program");
    }

    /** The whole program, refusing to start. */
    @Test
    void whatTheDrillSaysAtItsEndIsPassedOn() throws Exception {
        CompletableFuture<String> said = new CompletableFuture<>();
        DrillProcess.start(
                new DeskProgram(folder.resolve("program")).command("desk", "--drill", "--theme", "mauve"),
                said::complete);
        assertThat(said.get())
                .isEqualTo(
                        "The drill has ended: --theme expects dark or light, not \"mauve\". See duressdesk desk --help.");
    }

    @Test
    void anInstalledProgramIsStartedByItsOwnLauncher() {
        assertThat(OwnProgram.command(Optional.of("/opt/duressdesk/bin/DuressDesk"), "desk", "--drill"))
                .containsExactly("/opt/duressdesk/bin/DuressDesk", "desk", "--drill");
        assertThat(OwnProgram.command(Optional.empty(), "desk", "--drill"))
                .startsWith(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString())
                .endsWith("org.duressdesk.Main", "desk", "--drill");
    }
}
