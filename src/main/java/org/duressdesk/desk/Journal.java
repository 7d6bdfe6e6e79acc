package org.duressdesk.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.duressdesk.desk.state.DeskState;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.domain.said.Said;

/** The durable journal, database and ledger together. Used by the desk's writer thread only, but for reads where said. */
public interface Journal extends AutoCloseable {

    /**
     * Makes the entries durable in ledger and database, all or none, in order. Sequences continue {@link #head()}.
     * After a failure the journal has closed itself; {@link #reopen()} before the next append. After that the entries
     * of the failed append up to {@link #head()} turned out to be durable, with the very bytes given here, and must not
     * be appended again; the others are not, and their sequences are free.
     */
    void append(List<Entry> entries) throws StorageFailure;

    /** Sequence of the last durable entry; 0 for none. */
    long head();

    /**
     * Looks whether what is open is still what its paths name; about once a second, on the thread that appends. Files removed
     * or replaced under a running desk would take entries that nobody finds again.
     */
    default void inPlace() throws StorageFailure {}

    /** Closes, reopens, verifies the tail and completes the shorter of database and ledger. */
    void reopen() throws StorageFailure;

    /** Feeds entries {@code from} to {@code to} (inclusive, {@code to} may lie beyond the end) in order. Any thread. */
    void read(long from, long to, Consumer<Entry> sink) throws StorageFailure;

    /** The newest usable fold snapshot of this program version, if any. */
    Optional<DeskState> snapshot();

    /** Keeps a fold snapshot; disposable, failure is ignored. Any thread. */
    void keepSnapshot(DeskState state);

    /** Throws all fold snapshots away: one of them did not say what the journal says. Any thread. */
    default void dropSnapshots() {}

    /** What opening found out and mended, as sentences; each becomes an entry. */
    List<Said> findings();

    /** Warnings about space: one sentence when the disk is nearly full. Any thread. */
    Optional<Said> spaceWarning();

    @Override
    void close();
}
