package org.duressdesk.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.duressdesk.desk.Journal;
import org.duressdesk.desk.StorageFailure;
import org.duressdesk.desk.state.DeskState;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.domain.said.Said;
import org.duressdesk.store.chain.Chain;
import org.duressdesk.store.chain.Stored;
import org.duressdesk.store.codec.EntryCodec;
import org.duressdesk.store.ledger.Ledger;
import org.duressdesk.store.sqlite.Database;
import org.duressdesk.store.sqlite.DatabaseFailure;
import org.duressdesk.store.sqlite.NativeLibrary;

/**
 * What a journal does with entries, without a file: encoded, chained, laid out for the ledger, and put into a database
 * that lives in memory. For the rehearsal (decision 26); nothing of it can reach a disk or the journal of the desk.
 */
public final class MemoryJournal implements Journal {
    private final EntryCodec codec = new EntryCodec();
    private final Chain chain = new Chain();
    private final Database database;
    private byte[] hash = new byte[Chain.HASH];
    private volatile long head;
    private volatile long written;

    private MemoryJournal(Database database) {
        this.database = database;
    }

    /**
     * Begins an empty one.
     *
     * @param natives folder for the database library, see {@link NativeLibrary}
     */
    public static MemoryJournal open(Path natives) throws StorageFailure {
        try {
            NativeLibrary.in(natives);
            return new MemoryJournal(Database.memory(new byte[Chain.HASH]));
        } catch (DatabaseFailure | IOException e) {
            throw new StorageFailure(Failures.said(e), e);
        }
    }

    @Override
    public void append(List<Entry> entries) throws StorageFailure {
        List<Stored> links = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            byte[] bytes = codec.encode(entry);
            hash = chain.next(hash, entry.sequence(), bytes);
            links.add(new Stored(entry.sequence(), bytes, hash));
        }
        try {
            database.append(links);
        } catch (DatabaseFailure e) {
            throw new StorageFailure(Failures.said(e), e);
        }
        written += Ledger.bytes(links);
        head = entries.getLast().sequence();
    }

    /** Bytes a ledger would have taken. Any thread. */
    public long written() {
        return written;
    }

    @Override
    public long head() {
        return head;
    }

    @Override
    public void reopen() throws StorageFailure {
        throw new StorageFailure(Said.of("storage.in-memory"));
    }

    /** Nobody reads it: it begins empty, and what it takes is thrown away. */
    @Override
    public void read(long from, long to, Consumer<Entry> sink) {}

    @Override
    public Optional<DeskState> snapshot() {
        return Optional.empty();
    }

    @Override
    public void keepSnapshot(DeskState state) {}

    @Override
    public List<Said> findings() {
        return List.of();
    }

    @Override
    public Optional<Said> spaceWarning() {
        return Optional.empty();
    }

    @Override
    public void close() {
        database.close();
    }
}
