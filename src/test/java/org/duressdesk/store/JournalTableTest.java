package org.duressdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.duressdesk.domain.journal.Fact;
import org.duressdesk.store.codec.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTableTest {
    @Test
    void anEntryIsOneLineInTheTimeOfTheSite(@TempDir Path data) throws Exception {
        List<String> lines = new ArrayList<>();
        try (SqliteJournal journal = SqliteJournal.open(data, data.resolve("ledger"), "test", InstantSource.system())) {
            journal.append(List.of(Entries.note(1, "two\nlines")));
            JournalTable.print(journal, 1, 9, lines::add);
        }
        assertThat(lines)
                .containsExactly(
                        "Sequence  Local time               Type                   Person            What",
                        "       1  2026-11-23 09:00:01.000  note.added             M. Keller         26-0001: two lines");
    }

    @Test
    void everyFactHasWordsOnOneLine() {
        for (Class<? extends Fact> type : Samples.facts()) {
            for (long seed = 0; seed < 30; seed++) {
                Samples samples = new Samples(seed);
                String row = JournalTable.row(samples.entry(1, samples.any(type)));
                assertThat(row).as("%s, seed %d", type, seed).doesNotContain("\n", "\t", "@", "Optional", "null");
            }
        }
    }
}
