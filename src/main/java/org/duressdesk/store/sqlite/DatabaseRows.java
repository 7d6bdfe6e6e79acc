package org.duressdesk.store.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.duressdesk.store.chain.Stored;

/** Entries in order, one at a time. The query begins with the first one asked for. */
public final class DatabaseRows implements AutoCloseable {
    private final Path file;
    private final Optional<Connection> connection;
    private final long from;
    private Optional<PreparedStatement> query = Optional.empty();
    private Optional<ResultSet> rows = Optional.empty();

    DatabaseRows(Path file, Connection connection, long from) {
        this.file = file;
        this.connection = Optional.of(connection);
        this.from = from;
    }

    private DatabaseRows() {
        file = Path.of("");
        connection = Optional.empty();
        from = 0;
    }

    /** No entries at all. */
    public static DatabaseRows none() {
        return new DatabaseRows();
    }

    /** The next entry, or none at the end. */
    public Optional<Stored> next() throws DatabaseFailure {
        if (connection.isEmpty()) {
            return Optional.empty();
        }
        try {
            ResultSet open = rows.isPresent() ? rows.get() : begin(connection.get());
            return open.next() ? Optional.of(Database.stored(open)) : Optional.empty();
        } catch (SQLException e) {
            throw DatabaseFailure.of(file, e);
        } catch (RuntimeException e) {
            throw DatabaseFailure.of(file, e);
        }
    }

    private ResultSet begin(Connection on) throws SQLException {
        PreparedStatement statement = on.prepareStatement(
                "SELECT sequence, CAST(text AS BLOB), hash FROM entry WHERE sequence >= ? ORDER BY sequence");
        query = Optional.of(statement);
        statement.setLong(1, from);
        ResultSet open = statement.executeQuery();
        rows = Optional.of(open);
        return open;
    }

    @Override
    public void close() {
        try {
            if (rows.isPresent()) {
                rows.get().close();
            }
            if (query.isPresent()) {
                query.get().close();
            }
        } catch (SQLException e) {
            // Nothing was written: there is nothing to lose.
        }
    }
}
