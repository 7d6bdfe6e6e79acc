package org.duressdesk.store;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.duressdesk.desk.rules.Fold;
import org.duressdesk.desk.state.DeskState;
import org.duressdesk.domain.journal.Entry;

/** A journal of three days as a killed desk leaves it: the newest entries stand in the write-ahead log only. */
final class Template {
    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-23T08:00:00Z"));
    static final int ENTRIES = 120;
    private static final int IN_LOG = 40;
    private static final long DAY = 86_400_000_000L;

    private final Path folder;
    private final String words;

    Template(Path folder, String words) {
        this.folder = folder;
        this.words = words;
    }

    /** A folder for many small journals, in memory where the system has one. */
    static Path fastFolder(Path otherwise) throws IOException {
        Path memory = Path.of("/dev/shm");
        return Files.isDirectory(memory) && Files.isWritable(memory)
                ? Files.createTempDirectory(memory, "duressdesk-test")
                : otherwise;
    }

    Entry entry(long sequence) {
        return Entries.note(sequence, words + " " + sequence, Entries.START + (sequence - 1) * 3 * DAY / ENTRIES);
    }

    List<Entry> entries(long from, long to) {
        List<Entry> entries = new ArrayList<>();
        for (long next = from; next <= to; next++) {
            entries.add(entry(next));
        }
        return entries;
    }

    void make(Path work) throws Exception {
        Path journal = work.resolve("journal");
        try (SqliteJournal open = open(work)) {
            open.append(entries(1, 50));
        }
        try (SqliteJournal open = open(work)) {
            for (long next = 51; next <= ENTRIES - IN_LOG; next++) {
                open.append(entries(next, next));
            }
            open.reopen();
            for (long next = ENTRIES - IN_LOG + 1; next <= ENTRIES; next++) {
                open.append(entries(next, next));
            }
            copy(work, folder);
        }
        if (Files.size(folder.resolve("journal/journal.db-wal")) == 0) {
            throw new AssertionError("nothing is in the log of " + journal);
        }
    }

    /** A copy to be damaged. An empty reserve stands in it, so that not every one of a thousand fills its own. */
    void copyTo(Path target) throws IOException {
        copy(folder, target);
        Files.createFile(target.resolve("journal/reserve"));
        Files.createFile(target.resolve("ledger/reserve"));
    }

    static SqliteJournal open(Path data) throws Exception {
        return SqliteJournal.open(data.resolve("journal"), data.resolve("ledger"), "test", CLOCK);
    }

    /** What the entries up to this one say. */
    DeskState folded(long head) {
        return folded(entries(1, head));
    }

    static DeskState folded(List<Entry> entries) {
        Fold.Run run = Fold.from(DeskState.empty());
        entries.forEach(run::add);
        return run.state();
    }

    static DeskState stateAt(long head) {
        DeskState empty = DeskState.empty();
        return new DeskState(
                head,
                empty.at(),
                empty.siteHash(),
                empty.siteName(),
                empty.links(),
                empty.incidents(),
                empty.closed(),
                empty.numbers(),
                empty.devices(),
                empty.signedOn(),
                empty.signedOnAt(),
                empty.lastOff(),
                empty.lastOffAt(),
                empty.silenced(),
                empty.silencedAt(),
                empty.lastPress(),
                empty.sound(),
                empty.notRegistered(),
                empty.receiverTroubles(),
                empty.concerns());
    }

    static void copy(Path from, Path to) throws IOException {
        for (String part : List.of("journal", "ledger")) {
            Files.createDirectories(to.resolve(part));
            try (Stream<Path> files = Files.list(from.resolve(part))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String name = file.getFileName().toString();
                    if (name.startsWith("journal.db") && !name.endsWith("-shm") || name.endsWith(".ledger")) {
                        Files.copy(file, to.resolve(part).resolve(name));
                    }
                }
            }
        }
    }

    static void remove(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException e) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
