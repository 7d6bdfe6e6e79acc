package org.duressdesk.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.duressdesk.DeskProgram;
import org.duressdesk.Main;
import org.duressdesk.app.Workplace;
import org.duressdesk.app.machine.DataFolder;
import org.duressdesk.simulator.SimulatorWatch;
import org.duressdesk.store.ledger.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The ledger on another disk (decision record 27): named once, found by every start and by verify, missed when not there. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class LedgerElsewhereTest {
    @TempDir
    Path folder;

    @Test
    void aStartThatNamesItIsRemembered() throws Exception {
        Path disk = folder.resolve("second-disk/ledger");
        String[] desk = {
            "desk",
            "--headless",
            "--site",
            "sample-data/sites/school",
            "--journal",
            folder.resolve("journal").toString(),
            "--ledger",
            disk.toString(),
            "--receiver",
            folder.resolve("nobody") + ",9600,8N1,surgard"
        };
        Process running = new ProcessBuilder(new DeskProgram(folder.resolve("program")).command(desk))
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
        try (BufferedReader said = running.inputReader(StandardCharsets.UTF_8)) {
            assertThat(said.readLine()).startsWith("Monitoring: ").doesNotContain("NOT RECORDING");
        } finally {
            running.destroyForcibly().waitFor();
        }
        assertThat(Ledger.isIn(disk)).isTrue();
        assertThat(folder.resolve("ledger")).doesNotExist();
        verifies(0, "is sound");
        assertThat(start()).doesNotContain("NOT RECORDING");
        assertThat(folder.resolve("ledger")).doesNotExist();
    }

    @Test
    void aDiskThatIsNotThereIsMissedAndNotMadeUpFor() throws Exception {
        Path disk = folder.resolve("second-disk/ledger");
        new DeskFile(folder.resolve("desk.json")).keepLedger(disk);
        assertThat(start()).doesNotContain("NOT RECORDING");
        Path away = folder.resolve("unplugged");
        Files.move(folder.resolve("second-disk"), away);
        assertThat(start())
                .endsWith("NOT RECORDING: The ledger folder " + disk + " is missing; is its disk connected?");
        assertThat(disk).doesNotExist();
        verifies(1, "There is no ledger in " + disk);
        Files.move(away, folder.resolve("second-disk"));
        assertThat(start()).doesNotContain("NOT RECORDING");
        verifies(0, "is sound");
    }

    @Test
    void aLedgerThatMovesIsFilledFromTheJournal() throws Exception {
        start();
        assertThat(Ledger.isIn(folder.resolve("ledger"))).isTrue();
        Path disk = folder.resolve("second-disk/ledger");
        new DeskFile(folder.resolve("desk.json")).keepLedger(disk);
        start();
        verifies(0, "is sound");
        assertThat(Ledger.last(disk, Long.MAX_VALUE).orElseThrow().sequence())
                .isGreaterThan(Ledger.last(folder.resolve("ledger"), Long.MAX_VALUE)
                        .orElseThrow()
                        .sequence());
    }

    @Test
    void receiversAndLedgerAreRememberedSideBySide() throws Exception {
        Path file = folder.resolve("desk.json");
        new DeskFile(file).remember(ReceiverOption.parse("/dev/ttyS9"));
        new DeskFile(file).keepLedger(folder.resolve("a"));
        new DeskFile(file).remember(ReceiverOption.parse("/dev/ttyS1,name=west"));
        assertThat(new DeskFile(file).ledger()).contains(folder.resolve("a").toAbsolutePath());
        assertThat(new DeskFile(file).over(List.of())).hasSize(2);
    }

    private String start() {
        try (Workplace place = Workplace.open(
                new Workplace.Options(
                        Path.of("sample-data/sites/school"),
                        DataFolder.in(folder),
                        List.of(ReceiverOption.parse(folder.resolve("nobody") + ",9600,8N1,surgard")),
                        false,
                        false),
                SimulatorWatch.NOBODY)) {
            return place.summary();
        }
    }

    private void verifies(int exit, String says) {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said, true);
        assertThat(Main.run(new String[] {"verify", folder.resolve("journal").toString()}, out, out))
                .as(said.toString())
                .isEqualTo(exit);
        assertThat(said.toString()).contains(says);
    }
}
