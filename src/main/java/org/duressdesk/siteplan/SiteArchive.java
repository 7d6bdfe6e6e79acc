package org.duressdesk.siteplan;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.duressdesk.disk.Folders;
import org.duressdesk.disk.WholeFile;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.site.Complaint;
import org.duressdesk.domain.site.Complaint.Severity;
import org.duressdesk.siteplan.folder.Complaints;
import org.duressdesk.siteplan.folder.FolderReader;
import org.duressdesk.siteplan.folder.SiteFiles;

/**
 * Keeps every site that was ever in force under its hash, so that a replay shows the map of that day (decision D11).
 * One writer; a site is there whole and flushed, or not at all. Any thread.
 */
public final class SiteArchive {
    private static final String LAST_GOOD = "last-good";

    private static final String HASH = "[0-9a-f]{64}";

    private final Path sites;
    private final SiteLoader loader;
    /** Kept by this program: their entries may be still to come. */
    private final Set<String> young = new HashSet<>();

    /** @param sites the folder {@code sites} of the data folder; made when first needed */
    public SiteArchive(Path sites, SiteLoader loader) {
        this.sites = sites;
        this.loader = loader;
    }

    /**
     * Stores these files under their hash and flushes them; nothing is done when they are there already.
     *
     * @return the hash
     * @throws IOException when the disk refuses; nothing half-written is ever found under a hash
     */
    public synchronized String keep(SiteFiles files) throws IOException {
        String hash = files.hash();
        young.add(hash);
        Path target = sites.resolve(hash);
        Files.createDirectories(sites);
        if (Files.isDirectory(target)
                && FolderReader.read(target, new Complaints()).hash().equals(hash)) {
            return hash;
        }
        Path half = sites.resolve("." + hash + ".half");
        clear(half);
        Files.createDirectories(half);
        for (Map.Entry<String, byte[]> file : files.byPath().entrySet()) {
            Path path = half.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            write(path, file.getValue());
        }
        for (String below : List.of("plans", "floors", "")) {
            Path folder = half.resolve(below);
            if (Files.isDirectory(folder)) {
                Folders.flush(folder);
            }
        }
        clear(target);
        Files.move(half, target);
        Folders.flush(sites);
        return hash;
    }

    /**
     * Removes what nobody will ask for: sites that no entry refers to, and what a keeping that was cut short left. The last good
     * one and those that this program kept stay.
     *
     * @param referred hashes of all entries
     * @throws IOException when the folder cannot be read or the disk refuses; what is left is found the next time
     */
    public synchronized void clearBut(Set<String> referred) throws IOException {
        if (!Files.isDirectory(sites)) {
            return;
        }
        String last = noted().lines().findFirst().orElse("");
        List<Path> all;
        try (Stream<Path> there = Files.list(sites)) {
            all = there.toList();
        }
        for (Path path : all) {
            String name = path.getFileName().toString();
            boolean spare =
                    name.matches(HASH) && !referred.contains(name) && !young.contains(name) && !name.equals(last);
            boolean half = name.matches("\\." + HASH + "\\.half|\\.?" + LAST_GOOD + ".+");
            if (spare || half) {
                clear(path);
            }
        }
    }

    /** The site of this hash, exactly as it was; without a site when it is not kept or no longer the same. */
    public Loaded load(String hash) {
        if (!hash.matches(HASH)) {
            return refused(Said.of("site.no-site-hash", hash.replaceAll("[^0-9A-Za-z]", "?")));
        }
        Path folder = sites.resolve(hash);
        if (!Files.isDirectory(folder)) {
            return refused(Said.of("site.site-not-kept-here", hash.substring(0, 12)));
        }
        Loaded loaded = loader.load(folder);
        if (!loaded.files().hash().equals(hash)) {
            return refused(Said.of("site.site-kept-has-been-altered", hash.substring(0, 12)));
        }
        return loaded;
    }

    /** Notes that this site is in force and passed today's schemas. Flushed. */
    public synchronized void remember(String hash) throws IOException {
        WholeFile.write(sites.resolve(LAST_GOOD), note(hash).getBytes(StandardCharsets.US_ASCII));
    }

    /** The site that was in force last; without one when none was or it cannot be read. */
    public Loaded lastGood() {
        String noted = noted();
        return noted.isEmpty()
                ? refused(Said.of("site.no-site-was-force-at"))
                : load(noted.lines().findFirst().orElse(""));
    }

    /** True when the last site in force has this hash, is kept, and passed the schemas of this program. */
    boolean passed(String hash) {
        return noted().equals(note(hash)) && Files.isDirectory(sites.resolve(hash));
    }

    private String note(String hash) {
        return hash + "\nschemas " + loader.schemaDigest() + "\n";
    }

    private String noted() {
        Path file = sites.resolve(LAST_GOOD);
        try {
            return Files.exists(file) && Files.size(file) <= 200
                    ? Files.readString(file, StandardCharsets.US_ASCII)
                    : "";
        } catch (IOException e) {
            return "";
        }
    }

    private static Loaded refused(Said said) {
        return new Loaded(
                Optional.empty(),
                List.of(new Complaint(Severity.MUST_FIX, "", 0, "", said)),
                new SiteFiles(new java.util.TreeMap<>()));
    }

    private static void write(Path path, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(
                path, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    private static void clear(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> below = Files.walk(folder)) {
            for (Path path : below.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        }
    }
}
