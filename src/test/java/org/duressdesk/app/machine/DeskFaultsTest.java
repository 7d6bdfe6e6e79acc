package org.duressdesk.app.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.duressdesk.SmallDisk;
import org.duressdesk.app.DeskFaults;
import org.duressdesk.faults.InjectedProgram;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults 3, 4, 6 and 24 as a receiver and an operator see them: the whole desk on a disk that is made to fail. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
public class DeskFaultsTest {
    @TempDir
    static Path compiled;

    private static InjectedProgram program;

    @TempDir
    Path folder;

    @BeforeAll
    static void compile() throws Exception {
        program = new InjectedProgram(compiled);
    }

    @ParameterizedTest
    @ValueSource(strings = {"error", "slow", "late"})
    void aDiskThatFails(String fault) throws Exception {
        Files.createDirectory(folder.resolve("disk"));
        run(fault);
    }

    /** Where no small disk may be mounted, the injector says that the disk is full; on CI that is a failure. */
    @Test
    void aDiskThatFillsUp() throws Exception {
        try (SmallDisk disk = SmallDisk.at(Files.createDirectory(folder.resolve("disk")))) {
            run(disk.mounted() ? "full" : "no-space");
        }
    }

    private void run(String fault) throws Exception {
        InjectedProgram.Outcome outcome =
                program.run(List.of("-Dorg.sqlite.tmpdir=" + compiled), DeskFaults.class, fault, folder.toString());
        assertThat(outcome.exit()).as(outcome.said()).isZero();
        assertThat(outcome.said()).endsWith("held\n");
    }
}
