package org.duressdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.domain.said.Said;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One flipped bit anywhere in database, log or ledger, with large entries among the small ones: nothing throws, nothing is
 * lost, and what nobody noticed was in bytes that mean nothing.
 */
class FlipsTest {
    private static final int RUNS = 250;
    private static final int LONG_RUNS = 2_000;
    private static final int ENTRIES = 90;

    @TempDir
    Path slow;

    private Path folder;
    private List<String> written = List.of();
    private int noticed;

    @BeforeEach
    void make() throws Exception {
        folder = Template.fastFolder(slow);
        Path work = folder.resolve("work");
        try (SqliteJournal journal = Template.open(work)) {
            journal.append(entries(1, 60));
            journal.reopen();
            for (int next = 61; next <= ENTRIES; next++) {
                journal.append(entries(next, next));
            }
            Template.copy(work, folder.resolve("template"));
        }
        written = dump(folder.resolve("template"));
    }

    @AfterEach
    void clear() throws Exception {
        Template.remove(folder);
        Files.createDirectories(slow);
    }

    @Test
    void noFlippedBitThrowsOrGoesUnnoticed() throws Exception {
        runs(0, RUNS);
    }

    @Test
    @Tag("long")
    void noneOfTwoThousandFlippedBitsThrowsOrGoesUnnoticed() throws Exception {
        runs(RUNS, RUNS + LONG_RUNS);
    }

    private void runs(int from, int to) throws Exception {
        for (int seed = from; seed < to; seed++) {
            Path data = folder.resolve("flipped");
            Template.copy(folder.resolve("template"), data);
            Files.createFile(data.resolve("journal/reserve"));
            Files.createFile(data.resolve("ledger/reserve"));
            Random random = new Random(seed);
            Path file = switch (random.nextInt(3)) {
                case 0 -> data.resolve("journal/journal.db");
                case 1 -> data.resolve("journal/journal.db-wal");
                default -> segment(data);
            };
            String story = "seed " + seed + ": " + file.getFileName() + flip(file, random);
            try {
                boolean ledger = file.toString().endsWith(".ledger");
                Verifier.Report report =
                        Inspection.of(data.resolve("journal"), data.resolve("ledger"), data.resolve("native"));
                // The last commit in the log and the last record of the ledger look as a crash leaves them: said as
                // that.
                List<Said> said = new ArrayList<>(report.complaints());
                said.addAll(report.tails());
                if (said.isEmpty()) {
                    assertThat(ledger).as(story).isFalse();
                    assertThat(dump(data)).as(story).isEqualTo(written);
                }
                try (SqliteJournal journal = Template.open(data)) {
                    assertThat(Entries.all(journal)).as(story).isEqualTo(entries(1, ENTRIES));
                    journal.append(entries(ENTRIES + 1, ENTRIES + 2));
                    // What the quick look of an opening does not see, the check of the running desk does.
                    assertThat(said.isEmpty()
                                    || !journal.findings().isEmpty()
                                    || !journal.verify().sound())
                            .as(story)
                            .isTrue();
                }
                noticed += said.isEmpty() ? 0 : 1;
            } catch (Exception e) {
                throw new AssertionError(story, e);
            }
            Template.remove(data);
        }
        assertThat(noticed).isGreaterThan((to - from) * 9 / 10);
    }

    private static String flip(Path file, Random random) throws Exception {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            // Half of the flips near the beginning: heads, schema, the first records.
            long end = random.nextBoolean() ? bytes.length() : Math.min(bytes.length(), 40_000);
            long at = random.nextLong(end);
            int bit = random.nextInt(8);
            bytes.seek(at);
            int old = bytes.read();
            bytes.seek(at);
            bytes.write(old ^ 1 << bit);
            return "@" + at + " bit " + bit;
        }
    }

    /** Everything the database says, the texts of its guards too. */
    private List<String> dump(Path data) throws Exception {
        Path copy = folder.resolve("dump");
        Template.copy(data, copy);
        List<String> all = new ArrayList<>();
        try (Connection plain = DriverManager.getConnection("jdbc:sqlite:" + copy.resolve("journal/journal.db"));
                Statement statement = plain.createStatement()) {
            for (String table : List.of("sqlite_schema", "desk", "format", "entry")) {
                try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table + " ORDER BY 1")) {
                    while (rows.next()) {
                        StringBuilder row = new StringBuilder(table);
                        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                            // Where a page lies says nothing.
                            if (!rows.getMetaData().getColumnName(column).equals("rootpage")) {
                                row.append('|').append(java.util.Arrays.hashCode(rows.getBytes(column)));
                            }
                        }
                        all.add(row.toString());
                    }
                }
            }
        }
        Template.remove(copy);
        all.sort(null);
        return all;
    }

    private static List<Entry> entries(int from, int to) {
        List<Entry> entries = new ArrayList<>();
        for (int next = from; next <= to; next++) {
            String text = "note " + next;
            entries.add(Entries.note(next, next % 30 == 10 ? text.repeat(20_000 + 30_000 * (next / 30)) : text));
        }
        return entries;
    }

    private static Path segment(Path data) throws Exception {
        try (Stream<Path> files = Files.list(data.resolve("ledger"))) {
            return files.filter(f -> f.toString().endsWith(".ledger"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
