package org.duressdesk.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.duressdesk.desk.state.DeskState;
import org.duressdesk.disk.WholeFile;
import org.duressdesk.store.chain.Chain;
import org.duressdesk.store.codec.StateCodec;
import org.duressdesk.store.sqlite.Database;
import org.duressdesk.store.sqlite.DatabaseFailure;

/**
 * Fold snapshots as files: a first line of sequence, chain hash, SHA-256 of the rest, program version and build, then the
 * state. Disposable: whatever does not fit is passed over. What fits is no proof either, anybody can write such a file; the
 * desk folds the journal anew after its start. Safe for any thread.
 */
final class SnapshotShelf {
    private static final int KEPT = 2;

    private final Path folder;
    private final String program;
    private final StateCodec codec = new StateCodec();

    SnapshotShelf(Path folder, String program) {
        this.folder = folder;
        this.program = program;
    }

    /** Those this very build would believe, whatever version it calls itself. */
    static List<Kept> ofThisBuild(Path folder) {
        return new SnapshotShelf(folder, "").all();
    }

    /** Removes all of them. */
    synchronized void clear() {
        for (Path file : files()) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                // The next proof finds it again.
            }
        }
    }

    private String label() {
        return program + " " + ProgramBuild.text();
    }

    /** A snapshot that is whole and of this program; whether it belongs to the journal the hash must show. */
    record Kept(long sequence, byte[] hash, byte[] state) {}

    /** Newest first. */
    List<Kept> all() {
        List<Kept> found = new ArrayList<>();
        for (Path file : files()) {
            try {
                read(file).ifPresent(found::add);
            } catch (IOException | IllegalArgumentException e) {
                // Disposable.
            }
        }
        return found;
    }

    Optional<DeskState> state(Kept kept) {
        return codec.decode(kept.state()).filter(state -> state.head() == kept.sequence());
    }

    /** Keeps the state; failure is ignored, the next one may succeed. */
    synchronized void keep(DeskState state, byte[] hash) {
        byte[] body = codec.encode(state);
        String head =
                String.join(" ", String.valueOf(state.head()), Chain.hex(hash), Chain.hex(Chain.sha256(body)), label())
                        + "\n";
        try {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            whole.writeBytes(head.getBytes(StandardCharsets.UTF_8));
            whole.writeBytes(body);
            for (Path left : files("*.{next,tmp}")) {
                Files.deleteIfExists(left);
            }
            WholeFile.write(
                    folder.resolve(String.format(Locale.ROOT, "%012d.state", state.head())), whole.toByteArray());
            for (Path old : files().stream().skip(KEPT).toList()) {
                Files.deleteIfExists(old);
            }
        } catch (IOException e) {
            // Disposable.
        }
    }

    private List<Path> files() {
        return files("*.state");
    }

    /** Newest first. */
    private List<Path> files(String pattern) {
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, pattern)) {
                files.forEach(found::add);
            } catch (IOException e) {
                return List.of();
            }
        }
        found.sort(Comparator.reverseOrder());
        return found;
    }

    private Optional<Kept> read(Path file) throws IOException {
        byte[] all = Files.readAllBytes(file);
        int line = 0;
        while (line < all.length && all[line] != '\n') {
            line++;
        }
        String[] head = new String(all, 0, line, StandardCharsets.UTF_8).split(" ", 4);
        if (head.length < 4 || !(program.isEmpty() ? head[3].endsWith(label()) : head[3].equals(label()))) {
            return Optional.empty();
        }
        byte[] state = Arrays.copyOfRange(all, Math.min(line + 1, all.length), all.length);
        return Chain.hex(Chain.sha256(state)).equals(head[2])
                ? Optional.of(new Kept(Long.parseLong(head[0]), HexFormat.of().parseHex(head[1]), state))
                : Optional.empty();
    }

    /** The newest state that says it is of an entry which this database holds; empty where none is. */
    Optional<DeskState> newest(Path database) {
        try (Database reader = Database.reading(database)) {
            for (Kept kept : all()) {
                boolean fits = reader.entry(kept.sequence())
                        .filter(entry -> Arrays.equals(entry.hash(), kept.hash()))
                        .isPresent();
                Optional<DeskState> state = fits ? state(kept) : Optional.empty();
                if (state.isPresent()) {
                    return state;
                }
            }
            return Optional.empty();
        } catch (DatabaseFailure e) {
            return Optional.empty();
        }
    }
}
