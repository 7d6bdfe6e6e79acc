package org.duressdesk.app.site;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.site.Complaint;

/** A site folder that cannot be used, and no earlier good one to go on with. The message lists every complaint. */
final class BrokenSite extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenSite(Path folder, List<Complaint> complaints) {
        super(Said.of(
                        "set.site-folder-cannot-used",
                        folder,
                        System.lineSeparator(),
                        complaints.stream()
                                .map(c -> " " + c.said().words())
                                .collect(Collectors.joining(System.lineSeparator())))
                .words());
    }
}
