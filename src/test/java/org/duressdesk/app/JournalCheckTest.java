package org.duressdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.duressdesk.app.machine.Timers;
import org.duressdesk.desk.kernel.Command;
import org.duressdesk.domain.journal.DeskFact;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.domain.journal.Header;
import org.duressdesk.domain.journal.Moment;
import org.duressdesk.domain.said.Said;
import org.duressdesk.store.SqliteJournal;
import org.duressdesk.store.Verifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damage far behind the head shows in no quick opening: the check beside the running desk finds it. */
class JournalCheckTest {
    private final List<Command> told = new ArrayList<>();

    @Test
    void aSoundJournalIsNothingToTalkAbout(@TempDir Path folder) throws Exception {
        try (SqliteJournal journal = filled(folder)) {
            check(journal).look();
        }
        assertThat(told).isEmpty();
    }

    @Test
    void aFlippedByteIsToldAndTheNextStartMendsIt(@TempDir Path folder) throws Exception {
        try (SqliteJournal journal = filled(folder)) {
            flip(folder.resolve("ledger"));
            check(journal).look();
        }
        assertThat(told)
                .singleElement()
                .isInstanceOfSatisfying(
                        Command.StorageDoubted.class,
                        doubt -> assertThat(doubt.complaints().getFirst().words())
                                .contains("ledger"));
        try (SqliteJournal journal = open(folder)) {
            assertThat(journal.findings()).isNotEmpty();
            assertThat(journal.verify().complaints()).isEmpty();
        }
    }

    @Test
    void aCheckThatFailsIsADoubtOnTheScreen() {
        new JournalCheck(
                        () -> {
                            throw new IllegalStateException("no disk");
                        },
                        told::add)
                .look();
        assertThat(told)
                .singleElement()
                .isInstanceOfSatisfying(
                        Command.StorageDoubted.class,
                        doubt -> assertThat(doubt.complaints())
                                .extracting(said -> said.words())
                                .singleElement()
                                .asString()
                                .contains("could not be checked", "no disk"));
    }

    @Test
    void eachOpeningBeginsTheRoundsAnewAndAddsNone() {
        JournalCheck check = new JournalCheck(() -> new Verifier.Report(0, "", List.of()), told::add);
        try (Timers timers = new Timers()) {
            for (int opening = 0; opening < 5; opening++) {
                check.every(timers);
            }
            assertThat(timers.calls()).isEqualTo(1);
        }
    }

    private JournalCheck check(SqliteJournal journal) {
        return new JournalCheck(journal::verify, told::add);
    }

    private static SqliteJournal filled(Path folder) throws Exception {
        SqliteJournal journal = open(folder);
        journal.append(
                LongStream.rangeClosed(1, 50).mapToObj(JournalCheckTest::entry).toList());
        return journal;
    }

    private static SqliteJournal open(Path folder) throws Exception {
        return SqliteJournal.open(folder.resolve("journal"), folder.resolve("ledger"), "test", InstantSource.system());
    }

    private static Entry entry(long sequence) {
        Moment at = new Moment(1_700_000_000_000_000L + sequence, 0, "boot", sequence);
        return new Entry(
                new Header(sequence, at, 0, Optional.empty(), Optional.empty(), false),
                new DeskFact.DeskStopped(Said.text("entry number " + sequence)),
                "");
    }

    /** In the middle of the only segment, in place. */
    private static void flip(Path ledger) throws Exception {
        Path segment;
        try (var files = Files.list(ledger)) {
            segment = files.filter(file -> file.toString().endsWith(".ledger"))
                    .findFirst()
                    .orElseThrow();
        }
        try (RandomAccessFile file = new RandomAccessFile(segment.toFile(), "rw")) {
            long middle = file.length() / 2;
            file.seek(middle);
            int one = file.read();
            file.seek(middle);
            file.write(one ^ 1);
        }
    }
}
