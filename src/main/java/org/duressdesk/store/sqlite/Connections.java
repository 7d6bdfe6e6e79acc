package org.duressdesk.store.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.duressdesk.domain.said.Said;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/** Opens connections with every setting set and read back. */
final class Connections {
    /** Expected answer of each pragma; those of the file itself (journal mode) stand apart. */
    private static final Map<String, String> SETTINGS = Map.of(
            "synchronous", "2",
            "foreign_keys", "1",
            "trusted_schema", "0",
            "cell_size_check", "1",
            "temp_store", "2",
            "mmap_size", "0");

    private static final int BUSY_MILLIS = 2_000;

    private Connections() {}

    /** The one connection that writes. */
    static Connection writer(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setBusyTimeout(BUSY_MILLIS);
        return settled(config.createConnection(url(file, "mode=rwc")), connection -> {
            String mode = ask(connection, "PRAGMA journal_mode = WAL");
            if (!mode.equals("wal")) {
                throw new SQLException(Said.of("app.journal-mode-not-wal", mode).words());
            }
        });
    }

    /** A database in memory only, gone when it is closed. */
    static Connection memory() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        // The settings of files mean nothing here; some of them answer nothing.
        return config.createConnection("jdbc:sqlite::memory:");
    }

    /** A connection beside a writer of this or another process; it never writes nor checkpoints. */
    static Connection reader(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.setReadOnly(true);
        return settled(config.createConnection(url(file, "mode=ro")), connection -> {});
    }

    /** A connection to a file at rest that has no write-ahead log: no locks, no other files, nothing written. */
    static Connection still(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        return settled(config.createConnection(url(file, "mode=ro&immutable=1")), connection -> {});
    }

    private static String url(Path file, String mode) {
        // As a URI, so that no character of a folder name is taken for a parameter.
        return "jdbc:sqlite:" + file.toAbsolutePath().toUri().toASCIIString() + "?" + mode;
    }

    private static Connection settled(Connection connection, Step more) throws SQLException {
        try {
            for (Map.Entry<String, String> setting : SETTINGS.entrySet()) {
                try (Statement statement = connection.createStatement()) {
                    statement.executeUpdate("PRAGMA " + setting.getKey() + " = " + setting.getValue());
                }
                String now = ask(connection, "PRAGMA " + setting.getKey());
                if (!now.equals(setting.getValue())) {
                    throw new SQLException(Said.of("app.not", setting.getKey(), now, setting.getValue())
                            .words());
                }
            }
            more.on(connection);
            return connection;
        } catch (SQLException e) {
            try {
                connection.close();
            } catch (SQLException second) {
                e.addSuppressed(second);
            }
            throw e;
        }
    }

    /** The first value of the first row, as text. */
    static String ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        }
    }

    private interface Step {
        void on(Connection connection) throws SQLException;
    }
}
