package org.duressdesk.app.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duressdesk.app.site.DeskFile;
import org.duressdesk.disk.OwnerOnly;
import org.duressdesk.domain.said.Said;
import org.duressdesk.store.SqliteJournal;

/**
 * Where a desk keeps what is its own (decision D11): journal, ledger, people, stored sites, native libraries, log. Only
 * paths, but for {@link #shut}.
 */
public record DataFolder(Path root, Path journal, Path ledger) {
    private static final Pattern OURS = Pattern.compile(
            "journal|ledger|sites|native|log|drill|headless|(desk|people|keys)\\.json|people\\.tries.*|.*\\.(next|new)");

    /** That of this system and this user. */
    public static DataFolder ofSystem() {
        return ofSystem(System.getProperty("os.name"), System.getenv(), System.getProperty("user.home"));
    }

    /** Everything below one folder. */
    public static DataFolder in(Path root) {
        return new DataFolder(root, root.resolve("journal"), root.resolve("ledger"));
    }

    /** As named with {@code --journal}: a folder called "journal" has the rest beside it, any other has it inside. */
    public static DataFolder ofJournal(Path journal) {
        Path absolute = journal.toAbsolutePath().normalize();
        Path above = absolute.getParent();
        boolean beside = absolute.endsWith("journal");
        return new DataFolder(above != null && beside ? above : absolute, absolute, SqliteJournal.ledgerOf(absolute));
    }

    /** The place of this system: an installed desk's folder where it exists, else the user's data folder. */
    public static DataFolder ofSystem(String osName, Map<String, String> environment, String home) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.contains("win")) {
            return in(Path.of(environment.getOrDefault("ProgramData", home), "DuressDesk"));
        }
        if (os.contains("mac")) {
            return in(Path.of("/Library/Application Support/DuressDesk"));
        }
        Path installed = Path.of("/var/lib/duressdesk");
        return Files.isDirectory(installed) ? in(installed) : ofUser(osName, environment, home);
    }

    /** That of this user, also where a desk is installed: for programs that are not the desk and may not touch its folder. */
    public static DataFolder ofUser() {
        return ofUser(System.getProperty("os.name"), System.getenv(), System.getProperty("user.home"));
    }

    private static DataFolder ofUser(String osName, Map<String, String> environment, String home) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.contains("win")) {
            return in(Path.of(environment.getOrDefault("LOCALAPPDATA", home), "DuressDesk"));
        }
        if (os.contains("mac")) {
            return in(Path.of(home, "Library", "Application Support", "DuressDesk"));
        }
        String xdg = environment.getOrDefault("XDG_DATA_HOME", "");
        return in((xdg.isEmpty() ? Path.of(home, ".local", "share") : Path.of(xdg)).resolve("duressdesk"));
    }

    /** With the ledger where desk.json says that it is kept. */
    public DataFolder kept() {
        return new DeskFile(desk()).ledger().map(this::withLedger).orElse(this);
    }

    private DataFolder withLedger(Path elsewhere) {
        return new DataFolder(root, journal, elsewhere);
    }

    /** What this desk knows for itself. */
    public Path desk() {
        return root.resolve("desk.json");
    }

    public Path people() {
        return root.resolve("people.json");
    }

    /** The keys of transmitters on the network; outside any site (decision record 37). */
    public Path keys() {
        return root.resolve("keys.json");
    }

    public Path sites() {
        return root.resolve("sites");
    }

    /** Where libraries unpack native code: what lies there is loaded into the program, so nobody else may write there. */
    public Path natives() {
        return root.resolve("native");
    }

    public Path log() {
        return root.resolve("log");
    }

    /**
     * Shuts all of it to others, made when missing. A root that holds other things too, because somebody keeps the journal
     * among his own folders, stays as open as he has it; what is the desk's in it is shut.
     *
     * @return what could not be shut, one sentence each; the desk goes on, and says so
     */
    public List<String> shut() {
        List<String> open = new ArrayList<>();
        if (onlyOurs()) {
            shut(root, open);
        }
        for (Path folder : List.of(sites(), natives(), log())) {
            shut(folder, open);
        }
        return open;
    }

    private static void shut(Path folder, List<String> open) {
        try {
            OwnerOnly.folder(folder);
        } catch (IOException refused) {
            open.add(Said.of("app.others-may-read-write-cannot", folder, refused.getMessage())
                    .words());
        }
    }

    private boolean onlyOurs() {
        try (Stream<Path> there = Files.exists(root) ? Files.list(root) : Stream.empty()) {
            return there.allMatch(
                    path -> OURS.matcher(path.getFileName().toString()).matches());
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** A drill keeps everything of its own, beside the desk's (decision D8). */
    public DataFolder drill() {
        return in(root.resolve("drill"));
    }
}
