package org.duressdesk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.duressdesk.disk.Folders;
import org.duressdesk.store.ledger.Ledger;

/** Puts files that are damaged or of another history where they are kept and no longer used. Nothing is deleted. */
final class Aside {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Places places;
    private final String name;

    Aside(Places places, InstantSource clock) {
        this.places = places;
        String stamp = "set-aside-" + STAMP.format(clock.instant());
        int again = 1;
        String free = stamp;
        while (Files.exists(places.journal().resolve(free))
                || Files.exists(places.ledger().resolve(free))) {
            again++;
            free = stamp + "-" + again;
        }
        this.name = free;
    }

    /** The database with its companions. It must be closed. */
    Path database() throws IOException {
        Path folder = places.journal().resolve(name);
        Files.createDirectories(folder);
        // The log first: a database without its log is whole, a log without its database is nothing.
        for (String suffix : List.of("-wal", "-shm", "")) {
            Path file = places.journal().resolve(places.database().getFileName() + suffix);
            if (Files.exists(file)) {
                Files.move(file, folder.resolve(file.getFileName()));
            }
        }
        Folders.flush(folder);
        Folders.flush(places.journal());
        return folder;
    }

    /** The ledger segments from the one that holds {@code from} on. */
    Path ledger(long from) throws IOException {
        Path folder = places.ledger().resolve(name);
        Ledger.setAside(places.ledger(), from, folder);
        return folder;
    }
}
