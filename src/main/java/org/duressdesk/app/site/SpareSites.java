package org.duressdesk.app.site;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.duressdesk.desk.Journal;
import org.duressdesk.desk.StorageFailure;
import org.duressdesk.domain.journal.DeskFact;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.domain.journal.SiteFact;
import org.duressdesk.domain.journal.StorageFact;
import org.duressdesk.siteplan.SiteArchive;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Clears the archive of the sites that no entry refers to: replay never asks for them (decision record 90). In doubt they
 * stay.
 */
public final class SpareSites {
    private static final Logger LOG = LoggerFactory.getLogger(SpareSites.class);

    private SpareSites() {}

    /** Reads the whole journal first, which takes seconds to minutes; on a thread that may wait. */
    public static void clear(Journal journal, SiteArchive archive) {
        Set<String> referred = new HashSet<>();
        long head = journal.head();
        long[] read = {0};
        boolean[] forked = {false};
        try {
            journal.read(1, head, entry -> {
                read[0]++;
                refers(entry, referred);
                forked[0] |= entry.fact() instanceof StorageFact.JournalForked;
            });
            // Beside a journal that began anew lie others, whose entries nobody reads here.
            if (head > 0 && read[0] == head && !forked[0]) {
                archive.clearBut(referred);
            }
        } catch (StorageFailure | IOException | RuntimeException unreadable) {
            LOG.warn("sites that no entry refers to stay: {}", unreadable.toString());
        }
    }

    private static void refers(Entry entry, Set<String> referred) {
        if (entry.fact() instanceof DeskFact.DeskStarted started) {
            referred.add(started.siteHash());
        } else if (entry.fact() instanceof SiteFact.SiteChanged changed) {
            referred.add(changed.hash());
        }
    }
}
