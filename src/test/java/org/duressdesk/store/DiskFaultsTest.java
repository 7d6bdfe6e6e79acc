package org.duressdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.duressdesk.faults.InjectedProgram;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Faults 1, 2, 3 and the full disk of 4: at every single file operation of a journal's life. */
class DiskFaultsTest {
    @TempDir
    static Path folder;

    private static InjectedProgram program;

    @BeforeAll
    static void compile() throws Exception {
        program = new InjectedProgram(folder);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    @CsvSource({
        "stop, 60",
        "tear, 60",
        "power, 60",
        "torn-power, 60",
        "sync, 20",
        "syncs, 20",
        "write, 20",
        "writes, 20",
        "full, 20",
    })
    void atEveryOperation(String fault, int atLeast) throws Exception {
        String seed = String.valueOf(new Random().nextLong());
        InjectedProgram.Outcome outcome = program.run(FaultSweep.class, fault, folder.toString(), seed);
        assertThat(outcome.exit()).as("seed %s: %s", seed, outcome.said()).isZero();
        assertThat(outcome.said()).containsPattern("went through \\d+");
        int through = Integer.parseInt(outcome.said().replaceAll("(?s).*went through (\\d+).*", "$1"));
        assertThat(through).as("faults of kind %s", fault).isGreaterThanOrEqualTo(atLeast);
    }

    /** The operations above end in the tested program; here the whole process ends, as kill -9 ends it. */
    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void killedAtSomeOperations() throws Exception {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        int operations = operations();
        for (int i = 0; i < 6; i++) {
            killed(1 + random.nextInt(operations), "seed " + seed);
        }
    }

    @Test
    @Tag("long")
    void killedAtEveryOperation() throws Exception {
        int operations = operations();
        for (int at = 1; at <= operations; at++) {
            killed(at, "every");
        }
    }

    private static int operations() throws Exception {
        InjectedProgram.Outcome whole =
                program.run(KilledLife.class, folder.resolve("whole").toString(), "0");
        assertThat(whole.exit()).as(whole.said()).isZero();
        return Integer.parseInt(whole.said().replaceAll("(?s).*operations (\\d+).*", "$1"));
    }

    private static void killed(int at, String which) throws Exception {
        Path data = Files.createTempDirectory(folder, "killed-" + at + "-").resolve("killed-life"); // making it counts
        InjectedProgram.Outcome life = program.run(KilledLife.class, data.toString(), String.valueOf(at));
        String where = which + ", killed at operation " + at + ": " + life.said();
        assertThat(life.exit()).as(where).isEqualTo(128 + 9);
        int stored = (int) life.said().lines().filter("stored"::equals).count();
        try (SqliteJournal journal = Template.open(data)) {
            assertThat(journal.head()).as(where).isBetween((long) stored, stored + 1L);
            assertThat(Entries.all(journal)).as(where).isEqualTo(Entries.notes(1, journal.head()));
            journal.append(List.of(Entries.note(journal.head() + 1)));
        }
        assertThat(new Verifier(data.resolve("journal"), data.resolve("ledger"))
                        .still(data.resolve("journal/journal.db"))
                        .complaints())
                .as(where)
                .isEmpty();
    }
}
