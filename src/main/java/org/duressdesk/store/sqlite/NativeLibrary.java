package org.duressdesk.store.sqlite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the driver unpacks its native library: a folder nobody else can write, because what lies there is loaded into
 * the program. The driver clears leftovers of killed programs from it at the next start.
 */
public final class NativeLibrary {
    private static final String PLACE = "org.sqlite.tmpdir";

    private NativeLibrary() {}

    /** Sets the folder, created if missing; the first call in a program counts, as the library is loaded once. */
    public static synchronized void in(Path folder) {
        if (System.getProperty(PLACE) == null) {
            System.setProperty(PLACE, folder.toAbsolutePath().toString());
        }
    }

    /** Sets a new private folder in the system's place for temporary files, unless one is set already. */
    public static synchronized void inTemporaryFolder() {
        if (System.getProperty(PLACE) == null) {
            try {
                Path folder = Files.createTempDirectory("duressdesk-native");
                folder.toFile().deleteOnExit();
                in(folder);
            } catch (IOException e) {
                throw new UncheckedIOException("There is no place for the database library to be unpacked.", e);
            }
        }
    }
}
