package org.duressdesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.duressdesk.desk.StorageFailure;
import org.duressdesk.domain.journal.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteJournalTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-23T08:00:00Z"));

    @TempDir
    Path data;

    private SqliteJournal open() throws StorageFailure {
        return SqliteJournal.open(data.resolve("journal"), data.resolve("ledger"), "test", CLOCK);
    }

    @Test
    void whatWasAppendedIsThereAfterReopening() throws Exception {
        try (SqliteJournal journal = open()) {
            journal.append(Entries.notes(1, 3));
            journal.append(List.of(Entries.note(4)));
            assertThat(journal.head()).isEqualTo(4);
        }
        try (SqliteJournal journal = open()) {
            assertThat(journal.findings()).isEmpty();
            assertThat(journal.head()).isEqualTo(4);
            assertThat(Entries.all(journal)).isEqualTo(Entries.notes(1, 4));
            journal.append(Entries.notes(5, 6));
            List<Entry> some = new ArrayList<>();
            journal.read(4, 5, some::add);
            assertThat(some).isEqualTo(Entries.notes(4, 5));
        }
    }

    @Test
    void whoReadsDoesNotKeepAFailedJournalFromReopening() throws Exception {
        try (SqliteJournal journal = open()) {
            journal.append(Entries.notes(1, 5));
            List<Entry> read = new ArrayList<>();
            journal.read(1, 5, entry -> {
                read.add(entry);
                if (read.size() == 1) {
                    append(journal, 6);
                    reopen(journal);
                    append(journal, 7);
                }
            });
            assertThat(read).isEqualTo(Entries.notes(1, 5));
            assertThat(journal.findings()).isEmpty();
            assertThat(journal.verify().complaints()).isEmpty();
        }
        try (SqliteJournal journal = open()) {
            assertThat(journal.findings()).isEmpty();
            assertThat(Entries.all(journal)).isEqualTo(Entries.notes(1, 7));
        }
    }

    private static void append(SqliteJournal journal, long sequence) {
        try {
            journal.append(Entries.notes(sequence, sequence));
        } catch (StorageFailure e) {
            throw new AssertionError(e);
        }
    }

    private static void reopen(SqliteJournal journal) {
        try {
            journal.reopen();
        } catch (StorageFailure e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void eachCopyAloneBringsTheOtherBack() throws Exception {
        try (SqliteJournal journal = open()) {
            journal.append(Entries.notes(1, 5));
        }
        Files.delete(data.resolve("journal/journal.db"));
        try (SqliteJournal journal = open()) {
            assertThat(Entries.all(journal)).isEqualTo(Entries.notes(1, 5));
            assertThat(journal.findings())
                    .extracting(said -> said.words())
                    .singleElement()
                    .asString()
                    .contains("5 entries were missing in the journal");
        }
        remove(data.resolve("ledger"));
        try (SqliteJournal journal = open()) {
            assertThat(journal.findings())
                    .extracting(said -> said.words())
                    .singleElement()
                    .asString()
                    .contains("5 entries were missing in the ledger");
        }
        try (SqliteJournal journal = open()) {
            assertThat(journal.findings()).isEmpty();
            assertThat(Entries.all(journal)).isEqualTo(Entries.notes(1, 5));
        }
    }

    @Test
    void sequencesHaveNoGaps() throws Exception {
        try (SqliteJournal journal = open()) {
            assertThatThrownBy(() -> journal.append(List.of(Entries.note(2))))
                    .isInstanceOf(IllegalArgumentException.class);
            journal.append(Entries.notes(1, 1));
            assertThat(journal.head()).isEqualTo(1);
        }
    }

    @Test
    void aSecondDeskOnTheSameJournalIsRefusedByName() throws Exception {
        try (SqliteJournal journal = open()) {
            assertThatThrownBy(this::open)
                    .isInstanceOf(StorageFailure.class)
                    .hasMessageContaining("Another DuressDesk is already running on the journal")
                    .hasMessageContaining(data.toString());
            journal.append(Entries.notes(1, 1));
        }
        open().close();
    }

    @Test
    void filesAreForTheirOwnerOnly() throws Exception {
        try (SqliteJournal journal = open()) {
            journal.append(Entries.notes(1, 1));
            for (String folder : List.of("journal", "ledger")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(folder))))
                        .isEqualTo("rwx------");
            }
            try (Stream<Path> files = Files.walk(data)) {
                assertThat(files.filter(f -> f.toString().matches(".*(\\.db.*|\\.ledger)")))
                        .hasSizeGreaterThanOrEqualTo(3)
                        .allSatisfy(f -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(f)))
                                .as(f.toString())
                                .isEqualTo("rw-------"));
            }
        }
    }

    private static void remove(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }
}
