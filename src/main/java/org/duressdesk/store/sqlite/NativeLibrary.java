package org.duressdesk.store.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.duressdesk.disk.OwnerOnly;
import org.duressdesk.domain.said.Said;

/**
 * Where the driver unpacks its native library: a folder nobody else can write, because what lies there is loaded into
 * the program; never the shared folder for temporary files. The driver clears leftovers of killed programs from it at the
 * next start.
 */
public final class NativeLibrary {
    private static final String PLACE = "org.sqlite.tmpdir";

    private NativeLibrary() {}

    /**
     * Sets the first of these folders that can be had, made when missing and shut to others. The first call in a program
     * counts, as the library is loaded once.
     *
     * @throws IOException when none can be had; the message is a sentence
     */
    public static synchronized void in(Path... folders) throws IOException {
        if (System.getProperty(PLACE) != null) {
            return;
        }
        List<String> refused = new ArrayList<>();
        for (Path folder : folders) {
            try {
                OwnerOnly.folder(folder);
                if (!Files.isWritable(folder)) {
                    throw new IOException(Said.of("app.cannot-written").words());
                }
                System.setProperty(PLACE, folder.toAbsolutePath().toString());
                return;
            } catch (IOException e) {
                refused.add(folder + " (" + e.getMessage() + ")");
            }
        }
        throw new IOException(Said.of("app.database-library-has-no-folder", String.join(", ", refused))
                .words());
    }
}
