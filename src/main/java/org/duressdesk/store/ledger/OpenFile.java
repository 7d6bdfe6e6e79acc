package org.duressdesk.store.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * A file or folder that is open, by its identity, beside the path it was opened by: on most systems a file can be removed
 * or replaced while it is open, and what is written then is found by nobody.
 *
 * @param key what the system knows it by; where it says nothing (Windows, which refuses such removals), the time it was made
 */
public record OpenFile(Path path, Object key) {

    /** What the path names now; call it when it was just opened. */
    public static OpenFile of(Path path) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        Object key = attributes.fileKey();
        return new OpenFile(path, key == null ? attributes.creationTime() : key);
    }

    /** Those of the paths that are there. */
    public static List<OpenFile> those(Path... paths) throws IOException {
        List<OpenFile> files = new ArrayList<>();
        for (Path path : paths) {
            if (Files.exists(path)) {
                files.add(of(path));
            }
        }
        return List.copyOf(files);
    }

    /** Whether the path still names it. */
    public boolean inPlace() {
        try {
            return of(path).key().equals(key);
        } catch (IOException gone) {
            return false;
        }
    }
}
