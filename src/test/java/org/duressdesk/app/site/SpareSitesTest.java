package org.duressdesk.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duressdesk.domain.journal.DeskFact;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.domain.journal.Fact;
import org.duressdesk.domain.journal.Header;
import org.duressdesk.domain.journal.Moment;
import org.duressdesk.domain.journal.SiteFact;
import org.duressdesk.domain.journal.StorageFact;
import org.duressdesk.siteplan.SiteArchive;
import org.duressdesk.siteplan.SiteLoader;
import org.duressdesk.store.SqliteJournal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive of sites does not grow with what nobody asks for. */
class SpareSitesTest {
    private static final String STARTED = "a".repeat(64);
    private static final String CHANGED = "b".repeat(64);
    private static final String NOBODYS = "c".repeat(64);

    @TempDir
    Path data;

    @Test
    void sitesOfEntriesStayAndOthersGo() throws Exception {
        journalled(
                List.of(new DeskFact.DeskStarted("1", STARTED, "Clinic"), new SiteFact.SiteChanged(CHANGED, "Clinic")));
        assertThat(data.resolve("sites").resolve(STARTED)).exists();
        assertThat(data.resolve("sites").resolve(CHANGED)).exists();
        assertThat(data.resolve("sites").resolve(NOBODYS)).doesNotExist();
    }

    @Test
    void besideAJournalThatBeganAnewAllStay() throws Exception {
        journalled(List.of(
                new StorageFact.JournalForked("1 aa", "1 bb"), new DeskFact.DeskStarted("1", STARTED, "Clinic")));
        assertThat(data.resolve("sites").resolve(CHANGED)).exists();
        assertThat(data.resolve("sites").resolve(NOBODYS)).exists();
    }

    @Test
    void aJournalThatCannotBeReadToItsEndRemovesNothing() throws Exception {
        journalled(List.of());
        assertThat(data.resolve("sites").resolve(NOBODYS)).exists();
        SqliteJournal journal = journal();
        journal.append(entries(List.of(new DeskFact.DeskStarted("1", STARTED, "Clinic"))));
        journal.close();
        Files.delete(data.resolve("journal/journal.db"));
        SpareSites.clear(journal, archive());
        assertThat(data.resolve("sites").resolve(NOBODYS)).exists();
    }

    private void journalled(List<Fact> facts) throws Exception {
        sites();
        try (SqliteJournal journal = journal()) {
            journal.append(entries(facts));
            SpareSites.clear(journal, archive());
        }
    }

    private static List<Entry> entries(List<Fact> facts) {
        List<Entry> entries = new ArrayList<>();
        for (Fact fact : facts) {
            long sequence = entries.size() + 1;
            Moment at = new Moment(sequence, 0, "boot", sequence);
            entries.add(new Entry(new Header(sequence, at, 0, Optional.empty(), Optional.empty(), false), fact, ""));
        }
        return entries;
    }

    private SqliteJournal journal() throws Exception {
        return SqliteJournal.open(data.resolve("journal"), data.resolve("ledger"), "1", () -> Instant.EPOCH);
    }

    private SiteArchive archive() {
        return new SiteArchive(data.resolve("sites"), new SiteLoader(() -> Instant.EPOCH));
    }

    private void sites() throws Exception {
        for (String hash : List.of(STARTED, CHANGED, NOBODYS)) {
            Files.createDirectories(data.resolve("sites").resolve(hash));
        }
    }
}
