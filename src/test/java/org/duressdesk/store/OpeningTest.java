package org.duressdesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.duressdesk.desk.StorageFailure;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.domain.journal.StorageFact;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningTest {
    @TempDir
    Path folder;

    private Path data;
    private Template template;

    @BeforeEach
    void make() throws Exception {
        data = folder.resolve("data");
        template = new Template(folder.resolve("template"), "note");
        template.make(folder.resolve("work"));
        template.copyTo(data);
    }

    @Test
    void aTornLastRecordIsCutAndSaid() throws Exception {
        Path newest = segments().getLast();
        long whole = Files.size(newest);
        Files.write(newest, new byte[] {0, 0, 1, 44, 7, 7, 7, 7, '{', '"'}, StandardOpenOption.APPEND);
        opens(Template.ENTRIES, "The last record of the ledger was torn and was cut");
        assertThat(Files.size(newest)).isEqualTo(whole);
        opens(Template.ENTRIES);
    }

    @Test
    void aTornLastRecordIsCompletedFromTheJournal() throws Exception {
        Path newest = segments().getLast();
        byte[] bytes = Files.readAllBytes(newest);
        Files.write(newest, Arrays.copyOf(bytes, bytes.length - 20));
        opens(Template.ENTRIES, "torn", "One entry was missing in the ledger, and completed from the journal");
        opens(Template.ENTRIES);
    }

    @Test
    void aSegmentWithNothingInItIsRemoved() throws Exception {
        Files.write(data.resolve("ledger/2026-11-29-000000000121.ledger"), new byte[] {1, 2, 3});
        opens(Template.ENTRIES, "torn");
        opens(Template.ENTRIES);
        assertThat(segments()).hasSize(4);
    }

    @Test
    void twoHistoriesAreBothKeptAndANewJournalNamesTheirHeads() throws Exception {
        // The journal of Monday comes back from a backup and runs on; then the ledger of today is put beside it.
        Path second = folder.resolve("second");
        template.copyTo(second);
        try (SqliteJournal journal = Template.open(second)) {
            journal.append(List.of(Entries.note(121, "the one story", Entries.START + 1)));
        }
        try (SqliteJournal journal = Template.open(data)) {
            journal.append(List.of(Entries.note(121, "the other story", Entries.START + 1)));
        }
        Template.remove(data.resolve("ledger"));
        Files.move(second.resolve("ledger"), data.resolve("ledger"));
        try (SqliteJournal journal = Template.open(data)) {
            assertThat(journal.head()).isEqualTo(1);
            assertThat(journal.findings())
                    .extracting(said -> said.words())
                    .singleElement()
                    .asString()
                    .contains("different histories from entry 121 on", "Both are kept");
            assertThat(Entries.all(journal)).singleElement().satisfies(entry -> {
                assertThat(entry.fact()).isInstanceOf(StorageFact.JournalForked.class);
                assertThat(entry.fact().toString()).contains("journalHead=121:", "ledgerHead=121:");
            });
            journal.append(List.of(Entries.note(2)));
        }
        assertThat(asides("journal").resolve("journal.db")).exists();
        assertThat(Files.list(asides("ledger"))).hasSize(4);
        opens(2);
    }

    @Test
    void anotherDesksLedgerIsAFork() throws Exception {
        Path second = folder.resolve("second");
        new Template(second, "foreign").make(folder.resolve("work2"));
        Template.remove(data.resolve("ledger"));
        Files.move(second.resolve("ledger"), data.resolve("ledger"));
        opens(1, "different histories from entry 1 on");
    }

    @Test
    void aRewrittenEntryInOneCopyIsRestoredFromTheOther() throws Exception {
        try (Connection plain = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("journal/journal.db"));
                Statement statement = plain.createStatement()) {
            statement.executeUpdate(
                    "DROP TRIGGER entry_stays_on_update; UPDATE entry SET text = replace(text, 'note 7', 'nota 7') WHERE sequence = 7");
        }
        opens(Template.ENTRIES, "damaged at entry 7");
        assertThat(asides("journal").resolve("journal.db")).exists();
        opens(Template.ENTRIES);
    }

    @Test
    void withASnapshotOnlyWhatFollowsIsWalkedAndVerifyingFindsTheRest() throws Exception {
        try (SqliteJournal journal = Template.open(data)) {
            journal.keepSnapshot(template.folded(100));
        }
        Path first = segments().getFirst();
        byte[] bytes = Files.readAllBytes(first);
        bytes[1_000] ^= 1;
        Files.write(first, bytes);
        try (SqliteJournal journal = Template.open(data)) {
            assertThat(journal.findings()).isEmpty();
            assertThat(journal.snapshot()).contains(template.folded(100));
            assertThat(journal.verify().complaints().getFirst().words()).contains("of the ledger was changed");
        }
        opens(Template.ENTRIES, "The ledger was damaged at entry");
        try (SqliteJournal journal = Template.open(data)) {
            assertThat(journal.verify().complaints()).isEmpty();
            assertThat(journal.findings()).isEmpty();
        }
    }

    @Test
    void snapshotsOfAnotherProgramAnotherHistoryOrDamagedOnesAreNotUsed() throws Exception {
        try (SqliteJournal journal = Template.open(data)) {
            journal.keepSnapshot(Template.stateAt(50));
            journal.keepSnapshot(Template.stateAt(500));
            assertThat(journal.snapshot()).contains(Template.stateAt(50));
            journal.keepSnapshot(Template.stateAt(60));
            journal.keepSnapshot(Template.stateAt(70));
            assertThat(journal.snapshot()).contains(Template.stateAt(70));
        }
        Path newest = data.resolve("journal/snapshots/000000000070.state");
        Files.writeString(newest, Files.readString(newest).replace("\"siteName\":\"\"", "\"siteName\":\"x\""));
        try (SqliteJournal journal = Template.open(data)) {
            assertThat(journal.snapshot()).contains(Template.stateAt(60));
        }
        try (SqliteJournal journal =
                SqliteJournal.open(data.resolve("journal"), data.resolve("ledger"), "other", Template.CLOCK)) {
            assertThat(journal.snapshot()).isEmpty();
        }
        Path foreign = folder.resolve("foreign");
        new Template(foreign, "foreign").make(folder.resolve("work2"));
        Files.createDirectories(foreign.resolve("journal/snapshots"));
        Files.copy(
                data.resolve("journal/snapshots/000000000060.state"),
                foreign.resolve("journal/snapshots/000000000060.state"));
        try (SqliteJournal journal = Template.open(foreign)) {
            assertThat(journal.snapshot()).isEmpty();
        }
    }

    @Test
    void anInterruptedRebuildIsEndedAtTheNextStart() throws Exception {
        try (SqliteJournal journal = Template.open(data)) {
            journal.append(template.entries(121, 121));
        }
        Files.move(data.resolve("journal/journal.db"), data.resolve("journal/journal.rebuilt"));
        Files.delete(segments().getLast());
        opens(121, "entries were missing in the ledger");
        assertThat(data.resolve("journal/journal.rebuilt")).doesNotExist();
    }

    @Test
    void foldersThatCannotBeUsedAreSaidInOneSentence() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x");
        refused(file, folder.resolve("l"), "The journal folder " + file + " is not a folder.");
        refused(folder.resolve("j"), file, "The ledger folder " + file + " is not a folder.");
        refused(
                file.resolve("below"),
                folder.resolve("l"),
                "The journal folder " + file + "/below cannot be written: not a directory.");
        assertThatThrownBy(() -> FolderCheck.refuseNetwork("journal", folder, "nfs4"))
                .hasMessageContaining("network disk (nfs4)");
        FolderCheck.refuseNetwork("journal", folder, "ext4");
    }

    @Test
    void aNewerJournalIsNotTouched() throws Exception {
        try (Connection plain = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("journal/journal.db"));
                Statement statement = plain.createStatement()) {
            statement.executeUpdate("INSERT INTO format VALUES (3); PRAGMA user_version = 3");
        }
        refused(data.resolve("journal"), data.resolve("ledger"), "was written by a newer DuressDesk");
        assertThat(data.resolve("journal/journal.db")).exists();
        assertThat(segments()).hasSize(4);
    }

    private void refused(Path journal, Path ledger, String words) {
        assertThatThrownBy(() -> SqliteJournal.open(journal, ledger, "test", InstantSource.system()))
                .isInstanceOf(StorageFailure.class)
                .hasMessageContaining(words);
    }

    private void opens(int head, String... findings) throws Exception {
        try (SqliteJournal journal = Template.open(data)) {
            assertThat(journal.head()).as("%s", journal.findings()).isEqualTo(head);
            assertThat(journal.findings()).hasSize(findings.length);
            for (int i = 0; i < findings.length; i++) {
                assertThat(journal.findings().get(i).words()).contains(findings[i]);
            }
            if (head == Template.ENTRIES) {
                List<Entry> all = Entries.all(journal);
                assertThat(all).isEqualTo(template.entries(1, Template.ENTRIES));
            }
        }
    }

    private List<Path> segments() throws Exception {
        try (Stream<Path> files = Files.list(data.resolve("ledger"))) {
            return files.filter(f -> f.toString().endsWith(".ledger")).sorted().toList();
        }
    }

    private Path asides(String part) throws Exception {
        try (Stream<Path> files = Files.list(data.resolve(part))) {
            return files.filter(f -> f.getFileName().toString().startsWith("set-aside-20261123T080000Z"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
