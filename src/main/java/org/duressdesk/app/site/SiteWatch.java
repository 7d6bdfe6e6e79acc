package org.duressdesk.app.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.duressdesk.siteplan.SiteKeeper;

/**
 * Looks whether the site folder has changed and, when it rests again, has it read. Used by one thread; a look costs a walk
 * over the folder's names, sizes and times.
 */
public final class SiteWatch implements Runnable {
    private final Path folder;
    private final SiteKeeper keeper;
    private final Consumer<SiteKeeper.Opened> changed;
    private String read;
    private String seen;

    /**
     * @param first   the folder's trace from before it was first read: what changed while it was being read is a change
     * @param changed takes what came of reading a changed folder; called by the looking thread
     */
    public SiteWatch(Path folder, String first, SiteKeeper keeper, Consumer<SiteKeeper.Opened> changed) {
        this.folder = folder;
        this.keeper = keeper;
        this.changed = changed;
        this.read = first;
        this.seen = first;
    }

    /** To be called every few seconds: a folder somebody is still writing to is left alone until the next look. */
    @Override
    public void run() {
        String now = trace(folder);
        if (!now.equals(read) && now.equals(seen)) {
            read = now;
            changed.accept(keeper.open(folder));
        }
        seen = now;
    }

    /**
     * Changes whenever a name, size, time or file in the folder does, also when two change places; a folder that cannot be
     * read has the trace "".
     */
    public static String trace(Path folder) {
        SortedMap<String, String> files = new TreeMap<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
                    files.put(file.toString(), is.size() + " " + is.lastModifiedTime() + " " + is.fileKey());
                    return FileVisitResult.CONTINUE;
                }
            });
            MessageDigest all = MessageDigest.getInstance("SHA-256");
            files.forEach((file, what) -> all.update((file + "\n" + what + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(all.digest());
        } catch (IOException unreadable) {
            return "";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
