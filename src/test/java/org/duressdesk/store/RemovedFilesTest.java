package org.duressdesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.duressdesk.desk.StorageFailure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fault 26: journal, ledger or both removed or replaced while the desk has them open. Nothing stored is lost by it. */
class RemovedFilesTest {
    @TempDir
    Path data;

    private Path journal;
    private Path ledger;

    @BeforeEach
    void name() {
        journal = data.resolve("journal");
        ledger = data.resolve("ledger");
    }

    @Test
    void nothingRemovedIsNothingSaid() throws Exception {
        try (SqliteJournal open = filled()) {
            open.inPlace();
            // The next day begins another segment, which is looked after like the first.
            open.append(java.util.List.of(Entries.note(21, "the next day", Entries.START + 86_400_000_000L)));
            open.inPlace();
            open.reopen();
            open.inPlace();
            assertThat(open.findings()).isEmpty();
        }
    }

    @Test
    void bothRemovedAreNoticedAndWrittenAnewFromWhatIsOpen() throws Exception {
        survives(() -> {
            empty(journal);
            empty(ledger);
        });
    }

    @Test
    void bothFoldersRemovedAreNoticedAndWrittenAnewFromWhatIsOpen() throws Exception {
        survives(() -> {
            Template.remove(journal);
            Template.remove(ledger);
        });
    }

    @Test
    void foldersReplacedByOlderOnesAreNoticedKeptAndOvertaken() throws Exception {
        Path older = data.resolve("older");
        try (SqliteJournal open = filled()) {
            Template.copy(data, older);
            open.append(Entries.notes(21, 30));
            Template.remove(journal);
            Template.remove(ledger);
            Template.copy(older, data);
            noticedAndBack(open, 30);
            assertThat(open.findings())
                    .anyMatch(finding -> finding.words().contains("removed or replaced while the desk ran"));
        }
        read(31);
    }

    @Test
    void oneFileRemovedIsNoticedAndWrittenAnew() throws Exception {
        for (String name :
                new String[] {"journal/journal.db", "journal/journal.db-wal", "journal/desk.lock", "ledger"}) {
            Path own = data.resolve(name.replace('/', '-'));
            journal = own.resolve("journal");
            ledger = own.resolve("ledger");
            try (SqliteJournal open = filled()) {
                Path file = own.resolve(name);
                if (Files.isDirectory(file)) {
                    empty(file);
                } else {
                    Files.delete(file);
                }
                noticedAndBack(open, 20);
            }
            read(21);
        }
    }

    private interface Removal {
        void happen() throws Exception;
    }

    private void survives(Removal removal) throws Exception {
        try (SqliteJournal open = filled()) {
            removal.happen();
            noticedAndBack(open, 20);
            assertThat(open.findings())
                    .anyMatch(finding -> finding.words().contains("removed or replaced while the desk ran"));
            assertThat(SqliteJournal.inUse(journal)).isTrue();
        }
        read(21);
    }

    private static void noticedAndBack(SqliteJournal open, long head) throws Exception {
        assertThatThrownBy(open::inPlace)
                .isInstanceOf(StorageFailure.class)
                .hasMessageContaining("was removed or replaced while the desk runs");
        open.reopen();
        assertThatCode(open::inPlace).doesNotThrowAnyException();
        assertThat(open.head()).isEqualTo(head);
        open.append(Entries.notes(head + 1, head + 1));
        assertThat(open.verify().complaints()).isEmpty();
    }

    private void read(long last) throws Exception {
        try (SqliteJournal open = SqliteJournal.open(journal, ledger, "test", Template.CLOCK)) {
            assertThat(open.findings()).isEmpty();
            assertThat(Entries.all(open)).isEqualTo(Entries.notes(1, last));
        }
    }

    private SqliteJournal filled() throws Exception {
        SqliteJournal open = SqliteJournal.open(journal, ledger, "test", Template.CLOCK);
        open.append(Entries.notes(1, 20));
        return open;
    }

    private static void empty(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }
}
