package org.duressdesk.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.duressdesk.desk.state.DeskState;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.domain.said.Said;

/** A journal in memory that refuses gaps, and can be told to fail or to take only a part. Thread-safe. */
final class FakeJournal implements Journal {
    private final List<Entry> entries = new ArrayList<>();
    private Optional<DeskState> snapshot = Optional.empty();
    private boolean failing;
    private boolean closedItself;
    private boolean removed;
    private int partly = -1;
    int appends;
    int snapshots;

    synchronized void fail(boolean now) {
        failing = now;
    }

    /** The next append stores this many entries and then fails: the ledger had them, the database not. */
    synchronized void failAfter(int some) {
        partly = some;
        failing = true;
    }

    /** Somebody removes the files, or puts them back. */
    synchronized void removed(boolean now) {
        removed = now;
    }

    @Override
    public synchronized void inPlace() throws StorageFailure {
        if (removed) {
            throw new StorageFailure(Said.text("The files were removed."));
        }
    }

    synchronized void loseAll() {
        entries.clear();
    }

    synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    @Override
    public synchronized void append(List<Entry> more) throws StorageFailure {
        if (closedItself) {
            throw new StorageFailure(Said.text("The journal is closed."));
        }
        appends++;
        if (failing) {
            for (int i = 0; i < partly && i < more.size(); i++) {
                add(more.get(i));
            }
            partly = -1;
            closedItself = true;
            throw new StorageFailure(Said.text("The disk is full."));
        }
        more.forEach(this::add);
    }

    private void add(Entry entry) {
        if (entry.sequence() != entries.size() + 1) {
            throw new IllegalStateException("entry " + entry.sequence() + " after " + entries.size());
        }
        entries.add(entry);
    }

    @Override
    public synchronized long head() {
        return entries.size();
    }

    @Override
    public synchronized void reopen() throws StorageFailure {
        if (failing || removed) {
            throw new StorageFailure(Said.text("The disk is still full."));
        }
        closedItself = false;
    }

    @Override
    public synchronized void read(long from, long to, Consumer<Entry> sink) {
        entries.stream().filter(e -> e.sequence() >= from && e.sequence() <= to).forEach(sink);
    }

    @Override
    public synchronized Optional<DeskState> snapshot() {
        return snapshot;
    }

    @Override
    public synchronized void keepSnapshot(DeskState state) {
        snapshot = Optional.of(state);
        snapshots++;
    }

    @Override
    public synchronized void dropSnapshots() {
        snapshot = Optional.empty();
    }

    @Override
    public List<Said> findings() {
        return List.of();
    }

    @Override
    public Optional<Said> spaceWarning() {
        return Optional.empty();
    }

    @Override
    public void close() {}
}
