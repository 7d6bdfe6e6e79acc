package org.duressdesk.siteplan;

import java.util.List;
import java.util.Optional;
import org.duressdesk.domain.site.Complaint;
import org.duressdesk.domain.site.Site;
import org.duressdesk.siteplan.folder.SiteFiles;

/**
 * What came of reading a site folder.
 *
 * @param site       absent when anything must be fixed
 * @param complaints all of them, by file, line and path
 * @param files      the bytes it was read from
 */
public record Loaded(Optional<Site> site, List<Complaint> complaints, SiteFiles files) {
    public Loaded {
        complaints = List.copyOf(complaints);
    }
}
