package org.duressdesk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.duressdesk.desk.StorageFailure;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.faults.Injector;
import org.duressdesk.store.chain.Stored;
import org.duressdesk.store.ledger.Ledger;
import org.duressdesk.store.sqlite.Database;

/**
 * Runs a short life of a journal again and again under the fault injector, each time with the next fault: a program of its
 * own, started by {@link DiskFaultsTest}. Says how many faults it went through; an error ends it with its reason.
 */
final class FaultSweep {
    private static final String WATCHED = "/case/data/";
    private static final String A_PART = ", a part of the rest written";
    private static final long DAY = 86_400_000_000L;
    private static final int TRIES = 12;
    private static final int FAULTS_FOR_EVER = 4;

    private final Path folder;
    private final Random random;
    private final List<Entry> all = new ArrayList<>();
    private final List<List<Entry>> batches;
    private int round;

    private FaultSweep(Path folder, long seed) {
        this.folder = folder;
        this.random = new Random(seed);
        for (long next = 1; next <= 8; next++) {
            all.add(Entries.note(next, "note " + next, Entries.START + next + (next > 4 ? DAY : 0)));
        }
        batches = List.of(
                all.subList(0, 1),
                all.subList(1, 3),
                all.subList(3, 4),
                all.subList(4, 5),
                all.subList(5, 7),
                all.subList(7, 8));
    }

    /** @param arguments what to do, a folder, a seed, and where it applies the fault */
    public static void main(String[] arguments) throws Exception {
        Path folder = Template.fastFolder(Path.of(arguments[1]));
        try {
            FaultSweep sweep = new FaultSweep(folder, Long.parseLong(arguments[2]));
            int faults = switch (arguments[0]) {
                case "stop" -> sweep.stops(false, false);
                case "tear" -> sweep.stops(true, false);
                case "power" -> sweep.stops(false, true);
                case "torn-power" -> sweep.stops(true, true);
                case "sync" -> sweep.errors("sync-at", Injector.EIO);
                case "syncs" -> sweep.errors("sync-from", Injector.EIO);
                case "write" -> sweep.errors("write-at", Injector.EIO);
                case "writes" -> sweep.errors("write-from", Injector.EIO);
                case "full" -> sweep.errors("write-from", Injector.ENOSPC);
                default -> throw new IllegalArgumentException(arguments[0]);
            };
            System.out.println("went through " + faults);
        } finally {
            Injector.off();
            Template.remove(folder);
        }
    }

    /** Ends at every operation; then what is on the disk, or on the platter, has to do. */
    private int stops(boolean tear, boolean power) throws Exception {
        for (int at = 1; ; at++) {
            Path data = next();
            Injector.order("stop-at", at);
            Injector.order("tear", tear ? 1 : 0);
            List<Entry> stored = new ArrayList<>();
            try {
                live(data, stored);
            } catch (StorageFailure | RuntimeException ended) {
                if (Injector.count("stopped") == 0) {
                    throw new AssertionError("failed by itself before operation " + at, ended);
                }
            }
            boolean stopped = Injector.count("stopped") == 1;
            Injector.off();
            if (!power) {
                check(data, stored, "stopped at operation " + at);
            } else {
                losePower(data, stored, "power lost at operation " + at);
            }
            if (!stopped) {
                return at - 1;
            }
        }
    }

    /** Fails at every flush or write, once or for ever; the journal is reopened until it works, as the desk does. */
    private int errors(String order, int error) throws Exception {
        for (int at = 1; ; at++) {
            Path data = next();
            String where = order + " " + at;
            Injector.order("error", error);
            Injector.order(order, at);
            List<Entry> stored = new ArrayList<>();
            Survivor survivor = new Survivor(data, where, order.endsWith("-from") ? order : "", stored);
            survivor.live(batches);
            if (Injector.count("faults") == 0) {
                return at - 1;
            }
            // Nothing more reaches the disk: the end may not mend what was told to be stored.
            Injector.order("stop-at", Injector.count("operations") + 1);
            survivor.journal.close();
            Injector.off();
            losePower(data, stored, where);
            check(data, stored, where);
        }
    }

    private void losePower(Path data, List<Entry> stored, String where) throws Exception {
        Path worst = folder.resolve(round + "/worst");
        Platter.restore(platter(), worst);
        check(worst, stored, where);
        // Part of a write that was not flushed looks like damage, and is said to be; nothing stored may be lost by it.
        Path some = folder.resolve(round + "/some");
        Platter.restore(platter(), data, some, random);
        check(some, stored, where + A_PART);
    }

    /** Two days with a close, a snapshot and a reopening. */
    private void live(Path data, List<Entry> stored) throws Exception {
        try (SqliteJournal journal = Template.open(data)) {
            for (List<Entry> batch : batches.subList(0, 3)) {
                journal.append(batch);
                stored.addAll(batch);
            }
        }
        try (SqliteJournal journal = Template.open(data)) {
            journal.append(batches.get(3));
            stored.addAll(batches.get(3));
            journal.keepSnapshot(Template.folded(stored));
            journal.append(batches.get(4));
            stored.addAll(batches.get(4));
            journal.reopen();
            journal.append(batches.get(5));
            stored.addAll(batches.get(5));
        }
    }

    /** Everything stored is there, in order; at most the batch under way beyond; it goes on and is sound. */
    private void check(Path data, List<Entry> stored, String where) throws Exception {
        if (!stored.isEmpty() && !where.endsWith(A_PART)) {
            // Each copy by itself has what was told to be stored: neither may count on the other.
            try (Database database = Database.reading(data.resolve("journal/journal.db"))) {
                long journal = database.last().map(Stored::sequence).orElse(0L);
                long ledger = Ledger.last(data.resolve("ledger"), Long.MAX_VALUE)
                        .map(Stored::sequence)
                        .orElse(0L);
                expect(
                        Math.min(journal, ledger) >= stored.size(),
                        where + ": " + stored.size() + " stored, journal has " + journal + ", ledger " + ledger);
            }
        }
        try (SqliteJournal journal = Template.open(data)) {
            List<Entry> found = Entries.all(journal);
            expect(
                    found.size() >= stored.size(),
                    where + ": " + stored.size() + " stored, " + found.size() + " found: " + journal.findings());
            expect(found.size() - stored.size() <= 2, where + ": " + found.size() + " found of " + stored.size());
            expect(found.equals(all.subList(0, found.size())), where + ": other entries than written");
            expect(
                    journal.findings().stream()
                            .noneMatch(f -> f.words().contains("histories")
                                    || !where.endsWith(A_PART) && f.words().contains("damaged")),
                    where + ": " + journal.findings());
            journal.append(
                    all.subList(found.size(), all.size()).isEmpty()
                            ? List.of(Entries.note(9))
                            : all.subList(found.size(), all.size()));
        }
        Verifier.Report report =
                new Verifier(data.resolve("journal"), data.resolve("ledger")).still(data.resolve("journal/journal.db"));
        expect(report.sound(), where + ": " + report.complaints());
    }

    private static void expect(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }

    private Path next() throws IOException {
        if (round > 0) {
            Template.remove(folder.resolve(String.valueOf(round)));
        }
        round++;
        Path data = folder.resolve(round + WATCHED);
        for (String part : List.of("journal", "ledger")) {
            Platter.reserve(Files.createDirectories(data.resolve(part)));
        }
        Files.createDirectories(platter());
        Injector.watch(WATCHED, platter());
        return data;
    }

    private Path platter() {
        return folder.resolve(round + "/platter");
    }

    /** Does what the desk does with a journal that fails: nothing counts as stored, it is reopened, what it lacks follows. */
    private static final class Survivor {
        private final Path data;
        private final String where;
        private final String forEver;
        private final List<Entry> stored;
        private SqliteJournal journal;
        private int failures;

        Survivor(Path data, String where, String forEver, List<Entry> stored) throws Exception {
            this.data = data;
            this.where = where;
            this.forEver = forEver;
            this.stored = stored;
            this.journal = open();
        }

        void live(List<List<Entry>> batches) throws Exception {
            for (List<Entry> batch : batches) {
                store(batch);
                if (batch.getFirst().sequence() == 4) {
                    journal.close();
                    journal = open();
                }
            }
        }

        private void store(List<Entry> batch) throws Exception {
            long last = batch.getLast().sequence();
            boolean reopen = false;
            while (stored.size() < last) {
                try {
                    if (reopen) {
                        journal.reopen();
                        reopen = false;
                    }
                    List<Entry> missing = batch.stream()
                            .filter(entry -> entry.sequence() > journal.head())
                            .toList();
                    boolean hopeless = !forEver.isEmpty() && failures > 0 && failures < FAULTS_FOR_EVER;
                    journal.append(missing);
                    expect(!hopeless, where + ": told to be stored while everything fails");
                    stored.addAll(batch);
                } catch (StorageFailure failure) {
                    failed(failure);
                    reopen = true;
                }
            }
        }

        private SqliteJournal open() throws Exception {
            while (true) {
                try {
                    return Template.open(data);
                } catch (StorageFailure failure) {
                    failed(failure);
                }
            }
        }

        private void failed(StorageFailure failure) {
            failures++;
            expect(
                    failure.getMessage().matches("The .*(journal|ledger).*\\."),
                    where + ": no clear sentence: " + failure.getMessage());
            expect(failures < TRIES, where + ": does not come back: " + failure.getMessage());
            if (failures == FAULTS_FOR_EVER && !forEver.isEmpty()) {
                Injector.order(forEver, 0);
            }
        }
    }
}
