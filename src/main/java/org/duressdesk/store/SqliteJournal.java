package org.duressdesk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.duressdesk.desk.Journal;
import org.duressdesk.desk.StorageFailure;
import org.duressdesk.desk.state.DeskState;
import org.duressdesk.disk.Folders;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.domain.said.Said;
import org.duressdesk.store.chain.Chain;
import org.duressdesk.store.chain.Stored;
import org.duressdesk.store.codec.EntryCodec;
import org.duressdesk.store.codec.UnreadableEntry;
import org.duressdesk.store.ledger.Ledger;
import org.duressdesk.store.ledger.OpenFile;
import org.duressdesk.store.sqlite.Database;
import org.duressdesk.store.sqlite.DatabaseFailure;
import org.duressdesk.store.sqlite.DatabaseRows;
import org.duressdesk.store.sqlite.NativeLibrary;

/**
 * The journal on disk: SQLite and ledger, flushed side by side before an append returns.
 *
 * <p>One try to help itself is part of an append: a failing ledger begins a new segment, a failing database is closed,
 * reopened and completed from the ledger. Only when that fails too is a {@link StorageFailure} thrown.
 */
public final class SqliteJournal implements Journal {
    private final Places places;
    private final InstantSource clock;
    private JournalLock lock;
    private final SnapshotShelf shelf;
    private final Space space;
    private final EntryCodec codec = new EntryCodec();
    private final Chain chain = new Chain();
    private final ExecutorService ledgerThread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("ledger").daemon().factory());

    private final List<Said> findings = new ArrayList<>();
    private Optional<BothCopies> copies = Optional.empty();
    /** Ledger records from here on failed to be flushed and do not count until others have taken their place. */
    private long before = Long.MAX_VALUE;

    private volatile long head;
    private byte[] hash = new byte[0];
    /** What was opened besides the ledger's segment, which changes with the day. */
    private List<OpenFile> opened = List.of();

    private volatile boolean closed;

    private SqliteJournal(Places places, InstantSource clock, String program, JournalLock lock) {
        this.places = places;
        this.clock = clock;
        this.lock = lock;
        this.shelf = new SnapshotShelf(places.snapshots(), program);
        this.space = new Space(places);
    }

    /** The ledger folder that belongs to a journal folder when none is named. */
    public static Path ledgerOf(Path journalFolder) {
        return Places.ledgerOf(journalFolder);
    }

    /** Whether a program, this one or another, holds the journal of this folder. */
    public static boolean inUse(Path journalFolder) {
        ProgramBuild.begin();
        return JournalLock.held(new Places(journalFolder, journalFolder).lock());
    }

    /**
     * Opens or creates a journal, makes both copies equal, and takes the lock.
     *
     * @param ledgerFolder may be on another disk
     * @param program version of the program; fold snapshots of another one are not used
     */
    public static SqliteJournal open(Path journalFolder, Path ledgerFolder, String program, InstantSource clock)
            throws StorageFailure {
        ProgramBuild.begin();
        Places places = new Places(journalFolder, ledgerFolder);
        FolderCheck.prepare("journal", places.journal());
        FolderCheck.prepare("ledger", places.ledger());
        JournalLock lock = JournalLock.take(places.lock());
        SqliteJournal journal = new SqliteJournal(places, clock, program, lock);
        try {
            FolderCheck.prepare("library", places.nativeLibrary());
            NativeLibrary.in(places.nativeLibrary());
            journal.reopen();
            return journal;
        } catch (IOException e) {
            journal.close();
            throw new StorageFailure(Said.of("storage.not-opened", Failures.said(e)), e);
        } catch (StorageFailure | RuntimeException | Error e) {
            journal.close();
            throw e;
        }
    }

    @Override
    public void append(List<Entry> entries) throws StorageFailure {
        if (entries.isEmpty()) {
            return;
        }
        if (copies.isEmpty()) {
            throw new StorageFailure(Said.of("storage.closed", places.journal()));
        }
        List<Stored> links = links(entries);
        try {
            write(links);
        } catch (IOException | DatabaseFailure | RuntimeException e) {
            again(links, e);
        }
        Stored last = links.getLast();
        head = last.sequence();
        hash = last.hash();
        before = Long.MAX_VALUE;
    }

    /** Chains the entries behind the head. */
    private List<Stored> links(List<Entry> entries) {
        List<Stored> links = new ArrayList<>(entries.size());
        byte[] previous = hash;
        long next = head + 1;
        for (Entry entry : entries) {
            if (entry.sequence() != next) {
                throw new IllegalArgumentException("entry " + entry.sequence() + " cannot follow " + (next - 1));
            }
            byte[] bytes = codec.encode(entry);
            previous = chain.next(previous, next, bytes);
            links.add(new Stored(next, bytes, previous));
            next++;
        }
        return links;
    }

    /** Both copies at once; waits for both, whatever becomes of one. */
    private void write(List<Stored> links) throws IOException, DatabaseFailure {
        BothCopies open = copies.orElseThrow();
        byte[] previous = hash;
        Future<Boolean> ledger = ledgerThread.submit(() -> {
            open.ledger().append(links, previous);
            return true;
        });
        Optional<DatabaseFailure> failure = Optional.empty();
        try {
            open.database().append(links);
        } catch (DatabaseFailure e) {
            failure = Optional.of(e);
        } catch (RuntimeException e) {
            failure = Optional.of(DatabaseFailure.of(places.database(), e));
        }
        try {
            await(ledger);
        } catch (IOException e) {
            before = Math.min(before, links.getFirst().sequence());
            throw e;
        }
        if (failure.isPresent()) {
            throw failure.get();
        }
    }

    @Override
    public void inPlace() throws StorageFailure {
        Optional<OpenFile> other = copies.stream()
                .flatMap(open -> Stream.concat(opened.stream(), open.ledger().open().stream()))
                .filter(file -> !file.inPlace())
                .findFirst();
        if (other.isPresent()) {
            throw new StorageFailure(Said.of("storage.file-removed", other.get().path()));
        }
    }

    /** Whether it was not closed for good. Any thread. */
    public boolean isOpen() {
        return !closed;
    }

    /** Waits even when interrupted: an append must not end while its flush is under way. */
    private static void await(Future<Boolean> ledger) throws IOException {
        boolean interrupted = false;
        while (true) {
            try {
                ledger.get();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            } catch (ExecutionException e) {
                if (e.getCause() instanceof IOException io) {
                    throw io;
                }
                throw new IOException(
                        Said.of("storage.ledger-failed", e.getCause()).words(), e.getCause());
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** After a failure: makes room if the disk is full, closes, reopens, completes, and writes what is still missing. */
    private void again(List<Stored> links, Exception why) throws StorageFailure {
        boolean rebuild = why instanceof DatabaseFailure failure && failure.kind() == DatabaseFailure.Kind.DAMAGED;
        if (space.release(why)) {
            findings.add(Said.of("storage.reserve-given"));
        }
        openBoth(rebuild);
        List<Stored> missing =
                links.stream().filter(link -> link.sequence() > head).toList();
        if (missing.isEmpty()) {
            return;
        }
        try {
            write(missing);
        } catch (IOException | DatabaseFailure | RuntimeException e) {
            shut();
            throw failure(e);
        }
    }

    @Override
    public long head() {
        return head;
    }

    @Override
    public void reopen() throws StorageFailure {
        openBoth(false);
    }

    /**
     * Checks everything from the first entry on, beside the running desk; takes minutes on a big journal and may run on
     * any thread. Damage is mended at the next opening.
     */
    public Verifier.Report verify() {
        Verifier.Report report = new Verifier(places.journal(), places.ledger()).live();
        if (!report.sound()) {
            try {
                Files.write(places.mark(), new byte[0]);
            } catch (IOException e) {
                // Verifying finds it again.
            }
        }
        return report;
    }

    private void openBoth(boolean failed) throws StorageFailure {
        bringBack();
        shut();
        Opening.Care care = failed
                ? Opening.Care.REBUILD
                : Files.exists(places.mark()) ? Opening.Care.THOROUGH : Opening.Care.QUICK;
        List<Walk.Anchor> anchors = shelf.all().stream()
                .map(kept -> new Walk.Anchor(kept.sequence(), kept.hash()))
                .toList();
        try {
            BothCopies opened;
            try {
                opened = new Opening(places, clock, before).open(anchors, care);
            } catch (IOException | DatabaseFailure e) {
                if (!space.release(e)) {
                    throw e;
                }
                opened = new Opening(places, clock, before).open(anchors, care);
            }
            opened.database().settle();
            // SQLite flushes the folder for the name of its log too, but goes on when that fails.
            Folders.flush(places.journal());
            copies = Optional.of(opened);
            this.opened =
                    OpenFile.those(places.journal(), places.database(), places.log(), places.lock(), places.ledger());
            head = opened.head().sequence();
            hash = opened.head().hash();
            if (head >= before) {
                before = Long.MAX_VALUE;
            }
            findings.addAll(opened.findings());
            Files.deleteIfExists(places.mark());
            space.reserve();
        } catch (IOException | DatabaseFailure | RuntimeException e) {
            throw failure(e);
        }
    }

    /**
     * The database was taken away from under the running desk. What is open is still whole, and the last of it when the
     * ledger went too: it is written anew to where it belongs before it is let go.
     */
    private void bringBack() throws StorageFailure {
        if (copies.isEmpty() || opened.stream().allMatch(OpenFile::inPlace)) {
            return;
        }
        FolderCheck.prepare("journal", places.journal());
        FolderCheck.prepare("ledger", places.ledger());
        if (opened.stream().anyMatch(file -> file.path().equals(places.lock()) && !file.inPlace())) {
            lock.close();
            lock = JournalLock.take(places.lock());
        }
        if (opened.stream().noneMatch(file -> file.path().equals(places.database()) && !file.inPlace())) {
            return;
        }
        try {
            Database database = copies.get().database();
            Mending mending = new Mending(places, database.deskId());
            Files.deleteIfExists(places.rebuilt());
            mending.rebuild(new Walk(Optional.of(database), Optional.empty(), Long.MAX_VALUE));
            // First aside, then closed: closing removes the log by its name, and another's may lie there.
            mending.replace(new Aside(places, clock));
            shut();
            findings.add(Said.of("storage.brought-back"));
        } catch (IOException | DatabaseFailure | RuntimeException e) {
            if (!Ledger.isIn(places.ledger())) {
                // What is open is the last copy: it stays open, and this is tried again.
                throw failure(e);
            }
            findings.add(Said.of("storage.not-brought-back", Failures.said(e)));
        }
    }

    private StorageFailure failure(Exception e) {
        return e instanceof IOException io
                ? new StorageFailure(Said.of("storage.ledger-not-written", places.ledger(), FolderCheck.reason(io)), e)
                : new StorageFailure(Failures.said(e), e);
    }

    @Override
    public void read(long from, long to, Consumer<Entry> sink) throws StorageFailure {
        try (Database reader = Database.reading(places.database());
                DatabaseRows rows = reader.rows(from)) {
            for (Optional<Stored> next = rows.next();
                    next.isPresent() && next.get().sequence() <= to;
                    next = rows.next()) {
                sink.accept(codec.decode(next.get().bytes()));
            }
        } catch (DatabaseFailure | UnreadableEntry e) {
            throw new StorageFailure(Failures.said(e), e);
        }
    }

    @Override
    public Optional<DeskState> snapshot() {
        return shelf.newest(places.database());
    }

    @Override
    public void dropSnapshots() {
        shelf.clear();
    }

    @Override
    public void keepSnapshot(DeskState state) {
        try (Database reader = Database.reading(places.database())) {
            reader.entry(state.head()).ifPresent(entry -> shelf.keep(state, entry.hash()));
        } catch (DatabaseFailure e) {
            // Disposable: the next one may succeed.
        }
    }

    @Override
    public List<Said> findings() {
        return List.copyOf(findings);
    }

    @Override
    public Optional<Said> spaceWarning() {
        return space.warning();
    }

    private void shut() {
        copies.ifPresent(BothCopies::close);
        copies = Optional.empty();
    }

    @Override
    public void close() {
        closed = true;
        shut();
        ledgerThread.close();
        lock.close();
    }
}
