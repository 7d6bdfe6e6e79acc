package org.duressdesk.store.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.duressdesk.domain.said.Said;
import org.duressdesk.store.chain.Chain;
import org.duressdesk.store.chain.Stored;

/**
 * The journal's SQLite file. A writing one belongs to one thread. After any failure it must be closed: the driver's
 * statements are dead after an input or output error, and a failed flush is not to be tried again as if nothing had
 * happened.
 */
public final class Database implements AutoCloseable {
    /** Name of the file in the journal folder. */
    public static final String FILE = "journal.db";

    private final Path file;
    private final Connection connection;
    private Optional<PreparedStatement> insert = Optional.empty();

    private Database(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /**
     * Opens or creates the file for writing and brings it to the current format.
     *
     * @param deskId 32 bytes, used only when the file is blank
     */
    public static Database writing(Path file, byte[] deskId) throws DatabaseFailure {
        ownerOnly(file);
        return open(file, Connections::writer, connection -> Format.lift(file, connection, deskId));
    }

    /** A journal in memory only, with everything a real one has but a file; it is gone when it is closed. */
    public static Database memory(byte[] deskId) throws DatabaseFailure {
        return open(
                Path.of("memory"),
                file -> Connections.memory(),
                connection -> Format.lift(Path.of("memory"), connection, deskId));
    }

    /** Opens the file for reading while a desk may be writing it. Never writes, never checkpoints. */
    public static Database reading(Path file) throws DatabaseFailure {
        return open(file, Connections::reader, connection -> {});
    }

    /** Opens a file that nobody writes and that has no write-ahead log. Never writes. */
    public static Database still(Path file) throws DatabaseFailure {
        return open(file, Connections::still, connection -> {});
    }

    /** The driver would create the file readable for others. Its companions inherit what is set here. */
    private static void ownerOnly(Path file) throws DatabaseFailure {
        try {
            if (Files.notExists(file)
                    && file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
        } catch (IOException e) {
            throw new DatabaseFailure(DatabaseFailure.Kind.READ_ONLY, Said.of("storage.database.not-created", file));
        }
    }

    private static Database open(Path file, Opener opener, Preparation preparation) throws DatabaseFailure {
        try {
            Connection connection = opener.open(file);
            try {
                Format.check(file, connection);
                preparation.on(connection);
                return new Database(file, connection);
            } catch (SQLException | DatabaseFailure | RuntimeException e) {
                new Database(file, connection).close();
                throw e;
            }
        } catch (SQLException e) {
            throw DatabaseFailure.of(file, e);
        } catch (RuntimeException e) {
            throw DatabaseFailure.of(file, e);
        }
    }

    /** The random id the chain starts from. */
    public byte[] deskId() throws DatabaseFailure {
        try (PreparedStatement query = connection.prepareStatement("SELECT id FROM desk");
                ResultSet rows = query.executeQuery()) {
            byte[] id = rows.next() ? rows.getBytes(1) : null;
            if (id == null || id.length != Chain.HASH) {
                throw new DatabaseFailure(DatabaseFailure.Kind.DAMAGED, Said.of("storage.database.no-id", file));
            }
            return id;
        } catch (SQLException e) {
            throw DatabaseFailure.of(file, e);
        } catch (RuntimeException e) {
            throw DatabaseFailure.of(file, e);
        }
    }

    /** The last entry, if there is any. */
    public Optional<Stored> last() throws DatabaseFailure {
        return one(
                "SELECT sequence, CAST(text AS BLOB), hash FROM entry WHERE ? IS NOT NULL ORDER BY sequence DESC LIMIT 1",
                0);
    }

    /** The entry of this sequence, if it is there. */
    public Optional<Stored> entry(long sequence) throws DatabaseFailure {
        return one("SELECT sequence, CAST(text AS BLOB), hash FROM entry WHERE sequence = ?", sequence);
    }

    private Optional<Stored> one(String sql, long parameter) throws DatabaseFailure {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setLong(1, parameter);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? Optional.of(stored(rows)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw DatabaseFailure.of(file, e);
        } catch (RuntimeException e) {
            throw DatabaseFailure.of(file, e);
        }
    }

    /** The entry of this sequence, if it is there and can be read at all. */
    public Optional<Stored> legible(long sequence) {
        try {
            return entry(sequence);
        } catch (DatabaseFailure e) {
            return Optional.empty();
        }
    }

    /** The last entry, if there is any that can be read. */
    public Optional<Stored> lastLegible() {
        try {
            return last();
        } catch (DatabaseFailure e) {
            return Optional.empty();
        }
    }

    /** Entries from {@code from} on, in order; close it before the database. */
    public DatabaseRows rows(long from) {
        return new DatabaseRows(file, connection, from);
    }

    static Stored stored(ResultSet rows) throws SQLException {
        byte[] bytes = rows.getBytes(2);
        byte[] hash = rows.getBytes(3);
        return new Stored(rows.getLong(1), bytes == null ? new byte[0] : bytes, hash == null ? new byte[0] : hash);
    }

    /** Makes the entries durable, all or none. */
    public void append(List<Stored> entries) throws DatabaseFailure {
        try {
            if (insert.isEmpty()) {
                connection.setAutoCommit(false);
                insert = Optional.of(connection.prepareStatement(
                        "INSERT INTO entry (sequence, text, hash) VALUES (?, CAST(? AS TEXT), ?)"));
            }
            PreparedStatement statement = insert.get();
            for (Stored entry : entries) {
                statement.setLong(1, entry.sequence());
                statement.setBytes(2, entry.bytes());
                statement.setBytes(3, entry.hash());
                statement.executeUpdate();
            }
            connection.commit();
        } catch (SQLException e) {
            throw DatabaseFailure.of(file, e);
        } catch (RuntimeException e) {
            throw DatabaseFailure.of(file, e);
        }
    }

    /**
     * Moves everything from the write-ahead log into the file and flushes it. After a failed flush the log's pages may
     * be in memory only; this makes them durable or fails.
     */
    public void settle() throws DatabaseFailure {
        try {
            if (!connection.getAutoCommit()) {
                connection.setAutoCommit(true);
            }
            // Who reads (a check, a replay, verify in another program) may hold the log: reading never keeps a desk
            // from storing.
            flushLog(!Connections.ask(connection, "PRAGMA wal_checkpoint(TRUNCATE)")
                    .equals("0"));
        } catch (SQLException e) {
            throw DatabaseFailure.of(file, e);
        } catch (RuntimeException e) {
            throw DatabaseFailure.of(file, e);
        }
    }

    /**
     * The log was cut to nothing, and SQLite leaves that to the next commit to flush. After a failed flush the disk may
     * hold an older log that is whole: a power loss would bring it back, over newer pages. The log carries no locks, so it
     * may be opened here, unlike the database.
     *
     * @param rewrite a reader kept the log from being moved into the file: the same bytes are written to the same places, so
     *     that the system has to write pages which it took for written when a flush failed
     */
    private void flushLog(boolean rewrite) throws DatabaseFailure {
        Path log = file.resolveSibling(file.getFileName() + "-wal");
        if (Files.exists(log)) {
            try (FileChannel channel = FileChannel.open(log, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                ByteBuffer block = ByteBuffer.allocate(rewrite ? 1 << 20 : 0);
                for (long at = 0; rewrite && channel.read(block, at) > 0; block.clear()) {
                    block.flip();
                    while (block.hasRemaining()) {
                        at += channel.write(block, at);
                    }
                }
                channel.force(true);
            } catch (IOException e) {
                throw new DatabaseFailure(DatabaseFailure.Kind.BROKEN, Said.of("storage.database.not-flushed", file));
            }
        }
    }

    /**
     * What is wrong with the file apart from the chain: its own structure, and whether what protects entries against
     * change is still there.
     */
    public Optional<Said> complaint() throws DatabaseFailure {
        try {
            String check = Connections.ask(connection, "PRAGMA integrity_check(1)");
            if (!check.equals("ok")) {
                return Optional.of(Said.of("storage.database.damaged-in-itself", file, check.strip()));
            }
            return Format.asShipped(connection)
                    ? Optional.empty()
                    : Optional.of(Said.of("storage.database.guards", file));
        } catch (SQLException e) {
            throw DatabaseFailure.of(file, e);
        } catch (RuntimeException e) {
            throw DatabaseFailure.of(file, e);
        }
    }

    /** Closes; a failure to close changes nothing any more and is ignored. */
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            insert = Optional.empty();
        }
    }

    private interface Opener {
        Connection open(Path file) throws SQLException;
    }

    private interface Preparation {
        void on(Connection connection) throws SQLException, DatabaseFailure;
    }
}
