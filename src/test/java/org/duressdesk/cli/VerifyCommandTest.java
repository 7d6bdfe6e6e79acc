package org.duressdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.duressdesk.app.machine.DataFolder;
import org.duressdesk.store.Entries;
import org.duressdesk.store.SqliteJournal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class VerifyCommandTest {
    @TempDir
    Path data;

    private Path journal;
    private final StringWriter out = new StringWriter();

    @BeforeEach
    void write() throws Exception {
        journal = data.resolve("journal");
        try (SqliteJournal open = open()) {
            open.append(Entries.notes(1, 20));
        }
    }

    @Test
    void aSoundJournalIsSaidToBeSoundAndWhatCannotBeSeenIsSaid() {
        assertThat(verify(journal.toString())).isZero();
        assertThat(out.toString()).contains("is sound: 20 entries", "head ", "noted elsewhere");
    }

    @Test
    void nativeCodeIsUnpackedInAFolderOfTheUserAndNeverInTheSharedOne() {
        String place = System.clearProperty("org.sqlite.tmpdir");
        String home = System.setProperty("user.home", data.resolve("home").toString());
        try {
            assertThat(verify(journal.toString())).isZero();
            assertThat(System.getProperty("org.sqlite.tmpdir"))
                    .isEqualTo(DataFolder.ofUser().natives().toString());
        } finally {
            System.setProperty("user.home", home);
            System.setProperty("org.sqlite.tmpdir", place);
        }
    }

    @Test
    void aRunningDeskIsVerifiedToo() throws Exception {
        try (SqliteJournal open = open()) {
            open.append(Entries.notes(21, 22));
            assertThat(verify(journal.toString())).as(out.toString()).isZero();
            assertThat(out.toString()).contains("22 entries");
            open.append(Entries.notes(23, 23));
        }
    }

    @Test
    void nothingIsWrittenOrCheckpointed() throws Exception {
        Path killed = data.resolve("killed/journal");
        try (SqliteJournal open = open()) {
            open.append(Entries.notes(21, 25));
            // What a killed desk leaves: a database whose newest entries stand in the log only.
            copy(data.resolve("journal"), killed);
            copy(data.resolve("ledger"), data.resolve("killed/ledger"));
        }
        assertThat(Files.size(killed.resolve("journal.db-wal"))).isPositive();
        Map<String, String> before = picture(data.resolve("killed"));
        assertThat(verify(killed.toString())).as(out.toString()).isZero();
        assertThat(out.toString()).contains("25 entries");
        assertThat(picture(data.resolve("killed"))).isEqualTo(before);
    }

    @Test
    void whatACrashLeavesAtTheEndIsSaidAndIsNoDamage() throws Exception {
        Path killed = data.resolve("killed/journal");
        try (SqliteJournal open = open()) {
            copy(data.resolve("journal"), killed);
            open.append(Entries.notes(21, 22));
            // The ledger was flushed, the commit was not.
            copy(data.resolve("ledger"), data.resolve("killed/ledger"));
        }
        assertThat(verify(killed.toString())).as(out.toString()).isZero();
        assertThat(out.toString())
                .contains(
                        "is sound, with a tail as a crash leaves it: 22 entries",
                        "At its end: Entry 21 is missing in the journal");
        Path segment;
        try (Stream<Path> files = Files.list(data.resolve("ledger"))) {
            segment = files.filter(f -> f.toString().endsWith(".ledger"))
                    .findFirst()
                    .orElseThrow();
        }
        Files.write(segment, new byte[] {0, 0, 1, 44, 7, 7, 7, 7, '{', '"'}, java.nio.file.StandardOpenOption.APPEND);
        assertThat(verify(journal.toString())).as(out.toString()).isZero();
        assertThat(out.toString()).contains("with a tail as a crash leaves it", "torn behind entry 22");
    }

    @Test
    void anEditedEntryIsNamed() throws Exception {
        tamper(
                "DROP TRIGGER entry_stays_on_update; UPDATE entry SET text = replace(text, 'note 7', 'note 8') WHERE sequence = 7");
        says("Entry 7 of the journal was changed, removed or moved", "the other copy has it", "guards");
    }

    @Test
    void aRemovedEntryIsNamed() throws Exception {
        tamper("DROP TRIGGER entry_stays_on_delete; DELETE FROM entry WHERE sequence = 9");
        says("Entry 9 of the journal was changed, removed or moved");
    }

    @Test
    void exchangedEntriesAreNamed() throws Exception {
        tamper("DROP TRIGGER entry_stays_on_update; PRAGMA ignore_check_constraints = 1;"
                + " UPDATE entry SET sequence = -5 WHERE sequence = 5; UPDATE entry SET sequence = 5 WHERE sequence = 6;"
                + " UPDATE entry SET sequence = 6 WHERE sequence = -5");
        says("Entry 5 of the journal was changed, removed or moved");
    }

    @Test
    void oneCopyCutOffAtTheEndIsSeenInTheOther() throws Exception {
        tamper("DROP TRIGGER entry_stays_on_delete; DELETE FROM entry WHERE sequence > 15");
        says("Entry 16 is missing in the journal");
    }

    @Test
    void aMissingLedgerAndADamagedOneAreNamed() throws Exception {
        Path segment;
        try (Stream<Path> files = Files.list(data.resolve("ledger"))) {
            segment = files.filter(f -> f.toString().endsWith(".ledger"))
                    .findFirst()
                    .orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(segment);
        bytes[bytes.length / 2] ^= 4;
        Files.write(segment, bytes);
        assertThat(verify(journal.toString())).isEqualTo(1);
        assertThat(out.toString()).containsPattern("Entry 1[01] of the ledger was changed");
        Files.delete(segment);
        says("There is no ledger in");
    }

    @Test
    void aLedgerWithoutItsJournalIsWhatIsLeftOfOne() throws Exception {
        for (String file : new String[] {"journal.db", "desk.lock", "journal.db-wal", "journal.db-shm"}) {
            Files.deleteIfExists(journal.resolve(file));
        }
        says("The database of the journal is missing in " + journal);
        try (Stream<Path> rest = Files.walk(journal).sorted(java.util.Comparator.reverseOrder())) {
            for (Path file : rest.toList()) {
                Files.delete(file);
            }
        }
        says("The database of the journal is missing in " + journal);
    }

    @Test
    void wrongOptionsAreRefusedInOneSentence() {
        assertThat(verify(data.resolve("nowhere").toString())).isEqualTo(2);
        assertThat(out.toString()).contains("There is no journal in");
        assertThat(verify(data.toString())).isEqualTo(2);
        assertThat(verify(journal.toString(), "--ledger", data.resolve("x").toString()))
                .isEqualTo(2);
        assertThat(verify()).isEqualTo(2);
        assertThat(verify("--colour", journal.toString())).isEqualTo(2);
    }

    private void says(String... words) {
        assertThat(verify(journal.toString())).isEqualTo(1);
        assertThat(out.toString()).contains(words);
        assertThat(out.toString().lines().findFirst().orElseThrow()).contains("is not sound: " + words[0]);
    }

    private int verify(String... arguments) {
        out.getBuffer().setLength(0);
        PrintWriter writer = new PrintWriter(out);
        return new CommandLine(new VerifyCommand())
                .setOut(writer)
                .setErr(writer)
                .execute(arguments);
    }

    private SqliteJournal open() throws Exception {
        return SqliteJournal.open(journal, data.resolve("ledger"), "test", InstantSource.system());
    }

    private void tamper(String sql) throws Exception {
        try (Connection plain = DriverManager.getConnection("jdbc:sqlite:" + journal.resolve("journal.db"));
                Statement statement = plain.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static void copy(Path from, Path to) throws Exception {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(f -> !f.endsWith("desk.lock") && !f.endsWith("journal.db-shm"))
                    .toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static Map<String, String> picture(Path folder) throws Exception {
        Map<String, String> picture = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                FileTime time = Files.getLastModifiedTime(file);
                picture.put(
                        file.toString(),
                        Files.isDirectory(file)
                                ? time.toString()
                                : time + " "
                                        + new java.math.BigInteger(
                                                        1,
                                                        java.security.MessageDigest.getInstance("SHA-256")
                                                                .digest(Files.readAllBytes(file)))
                                                .toString(16));
            }
        }
        return picture;
    }
}
