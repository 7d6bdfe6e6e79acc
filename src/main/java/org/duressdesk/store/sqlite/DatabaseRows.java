package org.duressdesk.store.sqlite;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.duressdesk.store.chain.Stored;

/** Entries in order, one at a time. */
public final class DatabaseRows implements AutoCloseable {
    private final Path file;
    private final Optional<PreparedStatement> query;
    private final Optional<ResultSet> rows;

    DatabaseRows(Path file, PreparedStatement query, ResultSet rows) {
        this.file = file;
        this.query = Optional.of(query);
        this.rows = Optional.of(rows);
    }

    private DatabaseRows() {
        file = Path.of("");
        query = Optional.empty();
        rows = Optional.empty();
    }

    /** No entries at all. */
    public static DatabaseRows none() {
        return new DatabaseRows();
    }

    /** The next entry, or none at the end. */
    public Optional<Stored> next() throws DatabaseFailure {
        try {
            return rows.isPresent() && rows.get().next()
                    ? Optional.of(Database.stored(rows.get()))
                    : Optional.empty();
        } catch (SQLException e) {
            throw DatabaseFailure.of(file, e);
        }
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
