package org.duressdesk.app.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.duressdesk.DeskProgram;
import org.duressdesk.app.door.Doorbell;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole program where no window opens: no display named, or one that is not there. */
@EnabledOnOs(OS.LINUX)
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class DisplayTest {
    /** Far above what anybody numbers a display with; empty means none. */
    private static final String NOT_THERE = ":7777";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {NOT_THERE, ""})
    void aDrillIsPlayedHeadlessBesideItsJournal(String display) throws Exception {
        List<String> said;
        Process drill = start(
                display,
                "desk",
                "--drill",
                "--journal",
                folder.resolve("kept/journal").toString());
        try (BufferedReader lines = drill.inputReader(StandardCharsets.UTF_8)) {
            said = lines.lines().toList();
            assertThat(drill.waitFor()).as("%s", said).isZero();
        } finally {
            drill.destroyForcibly();
        }
        saysWhy(said.getFirst(), display);
        assertThat(said).contains("Playing the drill headless.", "Every stage held.");
        assertThat(said)
                .filteredOn(line -> line.startsWith("Journal: "))
                .singleElement()
                .asString()
                .startsWith("Journal: " + folder.resolve("kept/headless/run-"));
        try (var runs = Files.list(folder.resolve("kept/headless"))) {
            assertThat(runs).hasSize(1);
        }
        assertThat(folder.resolve("elsewhere")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {NOT_THERE, ""})
    void aRealDeskMonitorsWithoutAScreen(String display) throws Exception {
        Process desk = start(
                display,
                "desk",
                "--site",
                "sample-data/sites/school",
                "--journal",
                folder.resolve("journal").toString(),
                "--receiver",
                folder.resolve("nobody") + ",9600,8N1,surgard");
        try (BufferedReader lines = desk.inputReader(StandardCharsets.UTF_8)) {
            saysWhy(lines.readLine(), display);
            assertThat(lines.readLine()).startsWith("Monitoring headless: presses are received");
            assertThat(lines.readLine()).startsWith("Monitoring: ");
            assertThat(Doorbell.ring(folder.resolve("journal"))).isPresent();
        } finally {
            desk.destroyForcibly().waitFor();
        }
    }

    private static void saysWhy(String line, String display) {
        assertThat(line)
                .startsWith(
                        display.isEmpty()
                                ? "There is no display."
                                : "The display " + NOT_THERE
                                        + " cannot be opened: nothing answers there, or not to this user.");
    }

    private Process start(String display, String... arguments) throws Exception {
        ProcessBuilder program = new ProcessBuilder(new DeskProgram(folder.resolve("program")).command(arguments))
                .redirectError(folder.resolve("errors.txt").toFile());
        program.environment().remove("WAYLAND_DISPLAY");
        program.environment().remove("DISPLAY");
        program.environment().put("XDG_DATA_HOME", folder.resolve("elsewhere").toString());
        if (!display.isEmpty()) {
            program.environment().put("DISPLAY", display);
        }
        return program.start();
    }
}
