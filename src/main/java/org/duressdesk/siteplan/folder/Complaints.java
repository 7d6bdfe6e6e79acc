package org.duressdesk.siteplan.folder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.site.Complaint;
import org.duressdesk.domain.site.Complaint.Severity;

/**
 * Collects complaints while a folder is read. One thread. What must be fixed stands first and is never crowded out by
 * what only somebody should look at; many of one kind in one file are told once, with their number.
 */
public final class Complaints {
    /** More than this of one severity are counted, not kept. */
    static final int MOST = 5_000;
    /** Of one kind in one file this many are told one by one. */
    static final int OF_A_KIND = 3;
    /** More lines nobody reads to the end. */
    static final int MOST_LINES = 200;

    private final Map<Severity, List<Complaint>> found = new EnumMap<>(Severity.class);
    private final Map<Severity, Integer> more = new EnumMap<>(Severity.class);

    /** What makes complaints one kind: the same file and the same kind of saying. */
    private record Kind(Severity severity, String file, String kind) {}

    public void mustFix(String file, int line, String path, Said what) {
        add(new Complaint(Severity.MUST_FIX, file, line, path, what));
    }

    public void check(String file, int line, String path, Said what) {
        add(new Complaint(Severity.CHECK, file, line, path, what));
    }

    /** True once anything must be fixed before the site can be used. */
    public boolean anyMustFix() {
        return found.containsKey(Severity.MUST_FIX);
    }

    /** What must be fixed before what should be looked at; then by file, line and path; equal ones once, each kind folded. */
    public List<Complaint> sorted() {
        List<Complaint> sorted = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            List<Complaint> folded = folded(found.getOrDefault(severity, List.of()));
            sorted.addAll(folded.subList(0, Math.min(folded.size(), MOST_LINES)));
            int left = folded.size() - MOST_LINES + more.getOrDefault(severity, 0);
            if (left > 0 && (folded.size() > MOST_LINES || more.containsKey(severity))) {
                sorted.add(new Complaint(severity, "", 0, "", Said.of("site.many", left)));
            }
        }
        return List.copyOf(sorted);
    }

    private static List<Complaint> folded(List<Complaint> all) {
        List<Complaint> inOrder = all.stream()
                .distinct()
                .sorted(Comparator.comparing(Complaint::file)
                        .thenComparing(Complaint::line)
                        .thenComparing(Complaint::path)
                        .thenComparing(complaint -> complaint.what().words()))
                .toList();
        Map<Kind, Integer> counts = new HashMap<>();
        inOrder.forEach(complaint -> counts.merge(kind(complaint), 1, Integer::sum));
        Map<Kind, Integer> told = new HashMap<>();
        List<Complaint> folded = new ArrayList<>();
        for (Complaint complaint : inOrder) {
            int nth = told.merge(kind(complaint), 1, Integer::sum);
            int count = counts.getOrDefault(kind(complaint), 0);
            if (nth < OF_A_KIND || count == OF_A_KIND && nth == OF_A_KIND) {
                folded.add(complaint);
            } else if (nth == OF_A_KIND) {
                folded.add(new Complaint(
                        complaint.severity(),
                        complaint.file(),
                        complaint.line(),
                        complaint.path(),
                        Said.of("site.like-it", complaint.what(), count - OF_A_KIND)));
            }
        }
        return folded;
    }

    private static Kind kind(Complaint complaint) {
        return new Kind(complaint.severity(), complaint.file(), kinds(complaint.what()));
    }

    /** Its kind and those of what stands in it; names and numbers are particular. */
    private static String kinds(Said what) {
        return what.kind()
                + what.values().stream()
                        .map(value -> value instanceof Said said ? " " + kinds(said) : "")
                        .collect(Collectors.joining());
    }

    private void add(Complaint complaint) {
        List<Complaint> same = found.computeIfAbsent(complaint.severity(), any -> new ArrayList<>());
        if (same.size() < MOST) {
            same.add(complaint);
        } else {
            more.merge(complaint.severity(), 1, Integer::sum);
        }
    }
}
