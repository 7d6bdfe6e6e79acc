package org.duressdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.duressdesk.domain.journal.Entry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fault 7: whatever lies damaged on the disk, the desk records on, keeps what one copy still has, and says so. */
class DamageTest {
    private static final int DEFAULT_RUNS = 1_000;
    private static final int LONG_RUNS = 20_000;

    @TempDir
    Path slow;

    private Path folder;
    private Template template;
    private int lossless;
    private int mended;

    @BeforeEach
    void make() throws Exception {
        folder = Template.fastFolder(slow);
        template = new Template(folder.resolve("template"), "note");
        template.make(folder.resolve("work"));
        new Template(folder.resolve("other"), "foreign").make(folder.resolve("other-work"));
    }

    @AfterEach
    void clear() throws Exception {
        Template.remove(folder);
        Files.createDirectories(slow);
    }

    @Test
    void aThousandRandomDamagesAreSurvived() throws Exception {
        runs(0, DEFAULT_RUNS);
        // The test must not pass because nothing was ever hit, or because everything was lost.
        assertThat(mended).isGreaterThan(DEFAULT_RUNS / 2);
        assertThat(lossless).isGreaterThan(DEFAULT_RUNS * 9 / 10);
    }

    @Test
    @Tag("long")
    void manyMoreRandomDamagesAreSurvived() throws Exception {
        runs(DEFAULT_RUNS, DEFAULT_RUNS + LONG_RUNS);
        assertThat(mended).isGreaterThan(LONG_RUNS / 2);
    }

    private void runs(long from, long to) throws Exception {
        for (long seed = from; seed < to; seed++) {
            Path data = folder.resolve("damaged");
            template.copyTo(data);
            Mutation mutation = new Mutation(data, new Random(seed));
            mutation.happen(folder.resolve("other"));
            survived("seed " + seed + ":" + mutation, data, mutation.both());
            Template.remove(data);
        }
    }

    private void survived(String story, Path data, boolean both) throws Exception {
        List<Entry> original = template.entries(1, Template.ENTRIES);
        List<Entry> kept;
        try (SqliteJournal journal = Template.open(data)) {
            kept = Entries.all(journal);
            assertThat(kept).as(story).isEqualTo(original.subList(0, kept.size()));
            if (!both) {
                assertThat(kept).as(story + " " + journal.findings()).hasSize(Template.ENTRIES);
            }
            if (kept.size() < Template.ENTRIES) {
                assertThat(journal.findings()).as(story).isNotEmpty();
            }
            lossless += kept.size() == Template.ENTRIES ? 1 : 0;
            mended += journal.findings().isEmpty() ? 0 : 1;
            journal.append(template.entries(kept.size() + 1L, kept.size() + 3L));
            assertThat(journal.verify().complaints()).as(story).isEmpty();
        } catch (Exception e) {
            throw new AssertionError(story, e);
        }
        try (SqliteJournal journal = Template.open(data)) {
            assertThat(journal.findings()).as(story).isEmpty();
            assertThat(journal.head()).as(story).isEqualTo(kept.size() + 3L);
        }
    }
}
