package org.duressdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.duressdesk.SmallDisk;
import org.duressdesk.app.machine.DataFolder;
import org.duressdesk.app.site.ReceiverOption;
import org.duressdesk.domain.said.Said;
import org.duressdesk.simulator.SimulatorWatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Fault 5: a data folder that cannot be used. The desk says which and why, loudly and from the start, monitors all the same,
 * and never calls itself ready: nothing is stored, so nothing is acknowledged (decision D3).
 */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class FolderFaultsTest {
    @TempDir
    Path folder;

    @Test
    void aFileWhereTheFolderShouldBe() throws Exception {
        Path file = Files.writeString(folder.resolve("journal"), "x");
        refused(file, "The journal folder " + file + " is not a folder.");
    }

    @Test
    void aPlaceThatIsMissingAndCannotBeMade() throws Exception {
        Path below = Files.writeString(folder.resolve("file"), "x").resolve("below");
        refused(below, "The journal folder " + below + " cannot be written");
    }

    @Test
    void aLedgerThatCannotBeWrittenBesideAGoodJournal() throws Exception {
        Files.writeString(folder.resolve("ledger"), "x");
        refused(folder.resolve("journal"), "The ledger folder " + folder.resolve("ledger") + " is not a folder.");
    }

    /** Where nothing may be mounted: the kernel's own file system takes no folders from anybody either. On CI that fails. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aDiskMountedReadOnly() throws Exception {
        try (SmallDisk disk = SmallDisk.at(Files.createDirectory(folder.resolve("disk")))) {
            Path made = disk.mounted() ? folder.resolve("disk") : Path.of("/proc/sys/duressdesk");
            if (disk.mounted()) {
                Files.createDirectory(made.resolve("journal"));
                disk.readOnly();
            }
            refused(made.resolve("journal"), "The journal folder " + made.resolve("journal") + " cannot be written");
        }
    }

    /** The journal's disk is good, that of the ledger is not. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aLedgerOnADiskMountedReadOnly() throws Exception {
        try (SmallDisk disk = SmallDisk.at(Files.createDirectory(folder.resolve("disk")))) {
            Path ledger = disk.mounted() ? folder.resolve("disk/ledger") : Path.of("/proc/sys/duressdesk");
            if (disk.mounted()) {
                Files.createDirectory(ledger);
                disk.readOnly();
            }
            refused(folder.resolve("journal"), ledger, "The ledger folder " + ledger + " cannot be written");
        }
    }

    /** As root the owner is changed, as anybody else the right to write is taken away. */
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aFolderOfSomebodyElse() throws Exception {
        Path journal = Files.createDirectory(folder.resolve("journal"));
        boolean root = (int) Files.getAttribute(journal, "unix:uid") == 0;
        if (root) {
            Files.setAttribute(journal, "unix:uid", 12_345);
        } else {
            Files.setPosixFilePermissions(journal, PosixFilePermissions.fromString("r-x------"));
        }
        try {
            refused(
                    journal,
                    "The journal folder " + journal
                            + (root ? " belongs to " : " cannot be written: missing permission"));
        } finally {
            Files.setAttribute(
                    journal,
                    root ? "unix:uid" : "posix:permissions",
                    root ? (Object) 0 : PosixFilePermissions.fromString("rwx------"));
        }
    }

    private void refused(Path journal, String sentence) {
        refused(journal, folder.resolve("ledger"), sentence);
    }

    private void refused(Path journal, Path ledger, String sentence) {
        DataFolder data = new DataFolder(folder.resolve("root"), journal, ledger);
        Workplace.Options options = new Workplace.Options(
                Path.of("sample-data/sites/school"),
                data,
                List.of(ReceiverOption.parse(folder.resolve("nobody") + ",9600,8N1,surgard")),
                false,
                false);
        try (Workplace place = Workplace.open(options, SimulatorWatch.NOBODY)) {
            assertThat(place.desk()
                            .latest()
                            .storage()
                            .failure()
                            .map(Said::words)
                            .orElse("nothing said"))
                    .startsWith(sentence);
            assertThat(place.desk().latest().storage().safe()).isZero();
            assertThat(place.summary()).contains("NOT RECORDING: " + sentence);
        }
    }
}
