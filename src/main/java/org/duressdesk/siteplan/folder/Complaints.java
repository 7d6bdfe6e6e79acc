package org.duressdesk.siteplan.folder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.duressdesk.domain.site.Complaint;
import org.duressdesk.domain.site.Complaint.Severity;

/** Collects complaints while a folder is read. One thread. Stops at a number nobody would read to the end. */
public final class Complaints {
    /** More than this are counted, not listed. */
    static final int MOST = 500;

    private final List<Complaint> found = new ArrayList<>();
    private int more;
    private boolean mustFix;

    public void mustFix(String file, int line, String path, String sentence) {
        mustFix = true;
        add(new Complaint(Severity.MUST_FIX, file, line, path, sentence));
    }

    public void check(String file, int line, String path, String sentence) {
        add(new Complaint(Severity.CHECK, file, line, path, sentence));
    }

    /** True once anything must be fixed before the site can be used. */
    public boolean anyMustFix() {
        return mustFix;
    }

    /** By file, line and path; equal ones once. */
    public List<Complaint> sorted() {
        List<Complaint> sorted = new ArrayList<>(found.stream()
                .distinct()
                .sorted(Comparator.comparing(Complaint::file)
                        .thenComparing(Complaint::line)
                        .thenComparing(Complaint::path)
                        .thenComparing(Complaint::severity)
                        .thenComparing(Complaint::sentence))
                .toList());
        if (more > 0) {
            sorted.add(new Complaint(
                    mustFix ? Severity.MUST_FIX : Severity.CHECK, "", 0, "", "There are " + more + " more complaints; repair these first."));
        }
        return List.copyOf(sorted);
    }

    private void add(Complaint complaint) {
        if (found.size() < MOST) {
            found.add(complaint);
        } else {
            more++;
        }
    }
}
