package org.duressdesk;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Consumer;
import org.duressdesk.siteplan.SiteKeeper;

/**
 * Looks whether the site folder has changed and, when it rests again, has it read. Used by one thread; a look costs a walk
 * over the folder's names and times.
 */
final class SiteWatch implements Runnable {
    private final Path folder;
    private final SiteKeeper keeper;
    private final Consumer<SiteKeeper.Opened> changed;
    private long read;
    private long seen;

    /** @param changed takes what came of reading a changed folder; called by the looking thread */
    SiteWatch(Path folder, SiteKeeper keeper, Consumer<SiteKeeper.Opened> changed) {
        this.folder = folder;
        this.keeper = keeper;
        this.changed = changed;
        this.read = trace();
        this.seen = read;
    }

    /** To be called every few seconds: a folder somebody is still writing to is left alone until the next look. */
    @Override
    public void run() {
        long now = trace();
        if (now != read && now == seen) {
            read = now;
            changed.accept(keeper.open(folder));
        }
        seen = now;
    }

    /** Changes whenever a name, size or time in the folder does; a folder that cannot be read has the trace 0. */
    private long trace() {
        long[] sum = {0};
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
                    sum[0] += file.toString().hashCode() * 31L + is.size() * 17 + is.lastModifiedTime().toMillis();
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException unreadable) {
            return 0;
        }
        return sum[0];
    }
}
