package org.duressdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.duressdesk.domain.journal.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries longer than any block anybody reads in, and segments longer than a megabyte. */
class LargeEntriesTest {
    private static final int KIB = 1024;

    @TempDir
    Path data;

    @ParameterizedTest
    @ValueSource(ints = {128 * KIB - 200, 128 * KIB, 128 * KIB + 1, 159_848, 300 * KIB, 1024 * KIB, 2048 * KIB})
    void anEntryOfAnyLengthIsStoredReadVerifiedAndFollowed(int length) throws Exception {
        List<Entry> entries = List.of(Entries.note(1), Entries.note(2, "x".repeat(length)), Entries.note(3));
        try (SqliteJournal journal = Template.open(data)) {
            journal.append(entries);
            journal.reopen();
            assertThat(journal.findings()).isEmpty();
            assertThat(journal.verify().complaints()).isEmpty();
            journal.append(List.of(Entries.note(4)));
        }
        assertThat(Inspection.of(data.resolve("journal"), data.resolve("ledger"), data.resolve("native"))
                        .complaints())
                .isEmpty();
        try (SqliteJournal journal = Template.open(data)) {
            assertThat(journal.findings()).isEmpty();
            assertThat(Entries.all(journal).subList(0, 3)).isEqualTo(entries);
        }
    }

    @Test
    void eitherCopyIsWrittenAnewFromTheOtherWhereManyEntriesAreLarge() throws Exception {
        List<Entry> entries = new ArrayList<>();
        for (int next = 1; next <= 24; next++) {
            entries.add(Entries.note(next, String.valueOf(next).repeat(64 * KIB * (1 + next % 8))));
        }
        try (SqliteJournal journal = Template.open(data)) {
            journal.append(entries);
        }
        assertThat(Files.size(segment())).isGreaterThan(4 * KIB * KIB);
        Files.delete(data.resolve("journal/journal.db"));
        read(entries, "24 entries were missing in the journal, and completed from the ledger");
        Files.delete(segment());
        read(entries, "24 entries were missing in the ledger");
    }

    @Test
    void aLengthThatOnlyLooksLikeOneIsDamageAndTheDeskRecords() throws Exception {
        for (int length : new int[] {0x0002_0001, 0x0010_0000, 0x0100_0000, 0x7fff_ffff, 0x8000_0000, -1}) {
            Path at = data.resolve(Integer.toHexString(length));
            try (SqliteJournal journal = Template.open(at)) {
                for (int next = 1; next <= 20; next++) {
                    journal.append(List.of(Entries.note(next, "y".repeat(100 * KIB))));
                }
            }
            try (Stream<Path> files = Files.list(at.resolve("ledger"));
                    RandomAccessFile ledger = new RandomAccessFile(
                            files.filter(f -> f.toString().endsWith(".ledger"))
                                    .findFirst()
                                    .orElseThrow()
                                    .toFile(),
                            "rw")) {
                // The first record's length stands behind the head of a segment.
                ledger.seek(84);
                ledger.writeInt(length);
            }
            assertThat(Inspection.of(at.resolve("journal"), at.resolve("ledger"), at.resolve("native"))
                            .complaints())
                    .as("%x", length)
                    .isNotEmpty();
            try (SqliteJournal journal = Template.open(at)) {
                assertThat(journal.findings())
                        .as("%x", length)
                        .singleElement()
                        .asString()
                        .contains("The ledger was damaged at entry 1");
                journal.append(List.of(Entries.note(21)));
                assertThat(journal.verify().complaints()).as("%x", length).isEmpty();
            }
        }
    }

    @Test
    void aLedgerThatCannotBeReadAtAllIsKeptAndWrittenAnew() throws Exception {
        try (SqliteJournal journal = Template.open(data)) {
            journal.append(Entries.notes(1, 5));
        }
        Path segment = segment();
        Files.delete(segment);
        // Opens like a file and fails at the first byte, as a disk does.
        Files.createDirectory(segment);
        read(Entries.notes(1, 5), "ledger");
    }

    private void read(List<Entry> entries, String said) throws Exception {
        try (SqliteJournal journal = Template.open(data)) {
            assertThat(journal.findings())
                    .isNotEmpty()
                    .anySatisfy(finding -> assertThat(finding.words()).contains(said));
            assertThat(Entries.all(journal)).isEqualTo(entries);
            assertThat(journal.verify().complaints()).isEmpty();
        }
    }

    private Path segment() throws Exception {
        try (Stream<Path> files = Files.list(data.resolve("ledger"))) {
            return files.filter(f -> f.toString().endsWith(".ledger"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
