package org.duressdesk.siteplan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duressdesk.disk.WholeFile;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.site.Complaint;
import org.duressdesk.domain.site.Complaint.Severity;
import org.duressdesk.siteplan.folder.SiteFiles;
import org.duressdesk.siteplan.list.DeviceList;
import org.duressdesk.siteplan.list.Merge;

/**
 * Takes a list of buttons into a site folder: first shown line by line, then written as a whole or not at all. The result
 * passes the same checks as any site before a byte is written.
 */
public final class DeviceImport {
    private static final String FILE = "devices.json";
    private static final Pattern DEVICE = Pattern.compile("\\$\\.devices\\[([0-9]{1,6})].*");

    private static final String REFUSED = "site.list.refused";
    private static final Set<String> CHANGES = Set.of("site.list.added", "site.list.changed");

    private final SiteLoader loader;

    public DeviceImport(SiteLoader loader) {
        this.loader = loader;
    }

    /**
     * What would happen.
     *
     * @param lines  by line of the list: added, changed, unchanged or refused
     * @param others what else stands in the way, each by itself
     * @param before the file as it is
     * @param after  the file as it would be
     */
    public record Preview(SortedMap<Integer, Said> lines, List<Said> others, byte[] before, byte[] after) {
        public Preview {
            lines = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(lines));
            others = List.copyOf(others);
            before = before.clone();
            after = after.clone();
        }

        /** True when it may be written. */
        public boolean sound() {
            return others.isEmpty()
                    && lines.values().stream().noneMatch(line -> line.kind().equals(REFUSED));
        }

        /** True when writing would change something. */
        public boolean changes() {
            return lines.values().stream().map(Said::kind).anyMatch(CHANGES::contains);
        }
    }

    /** Looks at the list beside the folder; writes nothing. */
    public Preview preview(Path folder, byte[] csv) {
        return preview(folder, csv, Map.of());
    }

    /** The same for a list whose columns have other names, see {@link DeviceList#read(byte[], Map)}. */
    public Preview preview(Path folder, byte[] csv, Map<String, String> named) {
        Loaded loaded = loader.load(folder);
        byte[] before = loaded.files().byPath().getOrDefault(FILE, new byte[0]);
        List<Said> others = new ArrayList<>();
        loaded.complaints().stream()
                .filter(c -> c.severity() == Severity.MUST_FIX)
                .forEach(c -> others.add(Said.of("site.list.as-it-is", c.said())));
        DeviceList list = DeviceList.read(csv, named);
        SortedMap<Integer, Said> lines = new TreeMap<>();
        list.refused().forEach((line, why) -> lines.put(line, Said.of(REFUSED, why)));
        if (!others.isEmpty()) {
            return new Preview(lines, others, before, before);
        }
        Merge merge = Merge.of(before, list.rows());
        merge.said().forEach(lines::putIfAbsent);
        merge.refused().forEach((line, why) -> lines.put(line, Said.of(REFUSED, why)));
        TreeMap<String, byte[]> files = new TreeMap<>(loaded.files().byPath());
        files.put(FILE, merge.text());
        for (Complaint complaint : loader.load(new SiteFiles(files)).complaints()) {
            if (complaint.severity() == Severity.MUST_FIX) {
                blame(complaint, merge, lines, others);
            }
        }
        return new Preview(lines, others, before, merge.text());
    }

    /** Says it at the row that wrote the button, or beside the list when no row did. */
    private static void blame(Complaint complaint, Merge merge, SortedMap<Integer, Said> lines, List<Said> others) {
        Matcher device = DEVICE.matcher(complaint.path());
        Integer line = device.matches() && complaint.file().equals(FILE)
                ? merge.byIndex().get(Integer.parseInt(device.group(1)))
                : null;
        if (line == null) {
            others.add(Said.of("site.list.would-be-refused", complaint.said()));
        } else if (!merge.refused().containsKey(line)) {
            lines.merge(
                    line,
                    Said.of(REFUSED, complaint.what()),
                    (said, more) -> said.kind().equals(REFUSED)
                            ? Said.of(
                                    REFUSED,
                                    Said.all(List.of((Said) said.values().getFirst(), complaint.what())))
                            : more);
        }
    }

    /**
     * Writes what the preview shows: flushed beside the old file and moved over it.
     *
     * @throws IOException when the preview is not sound, the file was changed since, or the disk refuses; the old file stands
     */
    public void apply(Path folder, Preview preview) throws IOException {
        if (!preview.sound()) {
            throw new IOException(Said.of("site.list.not-written.refused").words());
        }
        Path target = folder.resolve(FILE);
        if (!Arrays.equals(Files.readAllBytes(target), preview.before())) {
            throw new IOException(
                    Said.of("site.list.not-written.changed", target).words());
        }
        WholeFile.replace(target, preview.after());
    }
}
