package org.duressdesk.siteplan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.site.Complaint;
import org.duressdesk.domain.site.Site;

/** Opens a site folder for a desk that must go on monitoring: a broken folder leaves the last good site in force. */
public final class SiteKeeper {
    private final SiteLoader loader;
    private final SiteArchive archive;

    public SiteKeeper(SiteLoader loader, SiteArchive archive) {
        this.loader = loader;
        this.archive = archive;
    }

    /**
     * What a desk works with.
     *
     * @param site       in force; absent only when the folder is broken and no good site is kept
     * @param complaints about the folder
     * @param lastGood   true when the folder is broken and an earlier site stays in force
     * @param notKept    why the site of the folder, in force, is not kept for replay; one sentence
     */
    public record Opened(Optional<Site> site, List<Complaint> complaints, boolean lastGood, Optional<Said> notKept) {
        public Opened {
            complaints = List.copyOf(complaints);
        }
    }

    /** Reads the folder; a good site is kept under its hash before it is handed out. Never throws for what is on disk. */
    public Opened open(Path folder) {
        Loaded loaded = loader.load(folder, archive::passed);
        List<Complaint> complaints = new ArrayList<>(loaded.complaints());
        if (loaded.site().isEmpty()) {
            Loaded earlier = archive.lastGood();
            if (earlier.site().isEmpty()) {
                complaints.addAll(earlier.complaints());
            }
            return new Opened(earlier.site(), complaints, earlier.site().isPresent(), Optional.empty());
        }
        try {
            String hash = archive.keep(loaded.files());
            if (!archive.passed(hash)) {
                archive.remember(hash);
            }
        } catch (IOException e) {
            return new Opened(
                    loaded.site(),
                    complaints,
                    false,
                    Optional.of(Said.of(
                            "site.site-force-but-could-not", e.getClass().getSimpleName())));
        }
        return new Opened(loaded.site(), complaints, false, Optional.empty());
    }
}
