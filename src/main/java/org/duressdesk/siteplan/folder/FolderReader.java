package org.duressdesk.siteplan.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.duressdesk.domain.said.Said;

/**
 * Reads the files that belong to a site folder: site.json, devices.json, contacts.json, plans/*.json, floors/*.svg.
 * Everything else is left alone and said. Follows no links: a folder cannot show what lies outside it.
 */
public final class FolderReader {
    /** A file may have this many bytes. */
    public static final int MOST_BYTES = 8 << 20;

    static final long MOST_BYTES_IN_ALL = 48L << 20;
    static final int MOST_FILES = 400;

    private static final List<String> TOP = List.of("site.json", "devices.json", "contacts.json");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private final Path folder;
    private final Complaints complaints;
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private long total;

    private FolderReader(Path folder, Complaints complaints) {
        this.folder = folder;
        this.complaints = complaints;
    }

    /** What the folder holds; whatever cannot be read is complained about. Never throws for what lies on disk. */
    public static SiteFiles read(Path folder, Complaints complaints) {
        FolderReader reader = new FolderReader(folder, complaints);
        if (Files.isDirectory(folder)) {
            reader.list("");
            TOP.stream()
                    .filter(name -> !reader.files.containsKey(name))
                    .filter(name -> !Files.exists(folder.resolve(name)))
                    .forEach(name -> complaints.mustFix(name, 0, "", Said.of("site.file-missing")));
        } else {
            complaints.mustFix(
                    "",
                    0,
                    "",
                    Files.exists(folder, LinkOption.NOFOLLOW_LINKS)
                            ? Said.of("site.site-folder-not-folder")
                            : Said.of("site.site-folder-does-not-exist"));
        }
        return new SiteFiles(reader.files);
    }

    private void list(String below) {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder.resolve(below))) {
            for (Path entry : stream) {
                if (entries.size() > MOST_FILES) {
                    complaints.mustFix(below, 0, "", Said.of("site.folder-holds-more-than-files", MOST_FILES));
                    return;
                }
                entries.add(entry);
            }
        } catch (IOException | RuntimeException e) {
            complaints.mustFix(below, 0, "", Said.of("site.folder-cannot-read", reason(e)));
        }
        entries.stream().sorted().forEach(entry -> take(below, entry));
    }

    private void take(String below, Path entry) {
        String name = entry.getFileName().toString();
        String path = below.isEmpty() ? name : below + "/" + name;
        if (name.startsWith(".") || name.endsWith(".md") || name.endsWith("~")) {
            return;
        }
        if (below.isEmpty()
                && (name.equals("plans") || name.equals("floors"))
                && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
            list(name);
        } else if (!belongs(below, name)) {
            complaints.check(printable(path), 0, "", Said.of("site.no-part-site-folder-not"));
        } else if (!Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
            complaints.mustFix(path, 0, "", Said.of("site.not-plain-file-links-are"));
        } else {
            read(path, entry);
        }
    }

    private void read(String path, Path entry) {
        try (InputStream in = Files.newInputStream(entry, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            total += bytes.length;
            if (bytes.length > MOST_BYTES) {
                complaints.mustFix(path, 0, "", Said.of("site.file-larger-than-mib", (MOST_BYTES >> 20)));
            } else if (files.size() >= MOST_FILES || total > MOST_BYTES_IN_ALL) {
                complaints.mustFix(
                        path, 0, "", Said.of("site.site-larger-than-mib-files", (MOST_BYTES_IN_ALL >> 20), MOST_FILES));
            } else {
                files.put(path, bytes);
            }
        } catch (IOException | RuntimeException e) {
            complaints.mustFix(path, 0, "", Said.of("site.file-cannot-read", reason(e)));
        }
    }

    private static boolean belongs(String below, String name) {
        return switch (below) {
            case "" -> TOP.contains(name);
            case "plans" -> name.endsWith(".json") && NAME.matcher(name).matches();
            case "floors" -> name.endsWith(".svg") && NAME.matcher(name).matches();
            default -> false;
        };
    }

    private static String printable(String path) {
        return path.replaceAll("\\p{Cntrl}", "?");
    }

    private static String reason(Exception e) {
        return e.getClass()
                .getSimpleName()
                .replace("Exception", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(java.util.Locale.ROOT);
    }
}
