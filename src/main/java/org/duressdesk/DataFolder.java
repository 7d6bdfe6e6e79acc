package org.duressdesk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.duressdesk.store.SqliteJournal;

/**
 * Where a desk keeps what is its own (decision D11): journal, ledger, people, stored sites. Only paths; nothing is
 * created here.
 */
record DataFolder(Path root, Path journal, Path ledger) {

    /** Everything below one folder. */
    static DataFolder in(Path root) {
        return new DataFolder(root, root.resolve("journal"), root.resolve("ledger"));
    }

    /** As named with {@code --journal}: a folder called "journal" has the rest beside it, any other has it inside. */
    static DataFolder ofJournal(Path journal) {
        Path absolute = journal.toAbsolutePath().normalize();
        boolean beside = absolute.getFileName() != null && absolute.getFileName().toString().equals("journal");
        return new DataFolder(beside ? absolute.getParent() : absolute, absolute, SqliteJournal.ledgerOf(absolute));
    }

    /** The place of this system: an installed desk's folder where it exists, else the user's data folder. */
    static DataFolder ofSystem(String osName, Map<String, String> environment, String home) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.contains("win")) {
            return in(Path.of(environment.getOrDefault("ProgramData", home), "DuressDesk"));
        }
        if (os.contains("mac")) {
            return in(Path.of("/Library/Application Support/DuressDesk"));
        }
        Path installed = Path.of("/var/lib/duressdesk");
        if (Files.isDirectory(installed)) {
            return in(installed);
        }
        String xdg = environment.getOrDefault("XDG_DATA_HOME", "");
        return in((xdg.isEmpty() ? Path.of(home, ".local", "share") : Path.of(xdg)).resolve("duressdesk"));
    }

    /** With the ledger where desk.json says that it is kept. */
    DataFolder kept() {
        return new DeskFile(desk()).ledger().map(this::withLedger).orElse(this);
    }

    private DataFolder withLedger(Path elsewhere) {
        return new DataFolder(root, journal, elsewhere);
    }

    /** What this desk knows for itself. */
    Path desk() {
        return root.resolve("desk.json");
    }

    Path people() {
        return root.resolve("people.json");
    }

    /** The keys of transmitters on the network; outside any site (decision record 37). */
    Path keys() {
        return root.resolve("keys.json");
    }

    Path sites() {
        return root.resolve("sites");
    }

    /** A drill keeps everything of its own, beside the desk's (decision D8). */
    DataFolder drill() {
        return in(root.resolve("drill"));
    }
}
