package org.duressdesk.store.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.duressdesk.domain.said.Said;

/**
 * The format of the file: numbered steps, {@code user_version} says how many are done. All pending steps run in one
 * transaction, after a verified copy of a file that already holds entries. A newer file is never touched.
 */
final class Format {
    /** "DDKJ": what the file's application_id must be. */
    static final int APPLICATION = 0x4444_4B4A;

    /** The format this program writes. */
    static final int CURRENT = 2;

    private Format() {}

    /** Refuses a file that is newer, damaged or not a journal. */
    static void check(Path file, Connection connection) throws SQLException, DatabaseFailure {
        int application = Integer.parseInt(Connections.ask(connection, "PRAGMA application_id"));
        int version = version(connection);
        boolean ours = Connections.ask(
                        connection, "SELECT count(*) FROM sqlite_schema WHERE name IN ('format', 'desk', 'entry')")
                .equals("3");
        if (!ours) {
            boolean blank = Connections.ask(connection, "SELECT count(*) FROM sqlite_schema")
                    .equals("0");
            if (!blank || application != 0 || version != 0) {
                throw new DatabaseFailure(DatabaseFailure.Kind.FOREIGN, Said.of("storage.database.foreign", file));
            }
            return;
        }
        String steps = Connections.ask(connection, "SELECT max(step) FROM format");
        if (application != APPLICATION || !steps.equals(String.valueOf(version))) {
            throw new DatabaseFailure(DatabaseFailure.Kind.DAMAGED, Said.of("storage.database.head", file));
        }
        if (version > CURRENT) {
            throw new DatabaseFailure(
                    DatabaseFailure.Kind.FOREIGN, Said.of("storage.database.newer", file, version, CURRENT));
        }
    }

    static int version(Connection connection) throws SQLException {
        return Integer.parseInt(Connections.ask(connection, "PRAGMA user_version"));
    }

    /** Brings the file to the current format, all or nothing. {@code deskId} is only used for a blank file. */
    static void lift(Path file, Connection connection, byte[] deskId) throws SQLException, DatabaseFailure {
        int version = version(connection);
        if (version == CURRENT) {
            return;
        }
        if (version > 0) {
            copy(file, connection, version);
        }
        connection.setAutoCommit(false);
        try {
            for (int step = version + 1; step <= CURRENT; step++) {
                run(connection, step(step));
            }
            if (version == 0) {
                try (PreparedStatement insert = connection.prepareStatement("INSERT INTO desk VALUES (1, ?)")) {
                    insert.setBytes(1, deskId);
                    insert.executeUpdate();
                }
            }
            run(connection, "PRAGMA user_version = " + CURRENT);
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** Whether tables, guards and indexes are, letter by letter, those of the file's format. */
    static boolean asShipped(Connection connection) throws SQLException {
        String schema =
                "SELECT group_concat(line, char(10)) FROM (SELECT type || ' ' || name || ' ' || tbl_name || ' ' ||"
                        + " coalesce(sql, '') AS line FROM sqlite_schema ORDER BY type, name)";
        try (Connection shipped = Connections.memory()) {
            int version = version(connection);
            for (int step = 1; step <= version; step++) {
                run(shipped, step(step));
            }
            return Connections.ask(shipped, schema).equals(Connections.ask(connection, schema));
        }
    }

    /** A copy of the file as it was, checked, before anything changes. */
    private static void copy(Path file, Connection connection, int version) throws SQLException, DatabaseFailure {
        Path copy = file.resolveSibling("before-format-" + CURRENT + ".db");
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            throw new DatabaseFailure(DatabaseFailure.Kind.READ_ONLY, Said.of("storage.database.copy-stays", copy));
        }
        try (PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
            vacuum.setString(1, copy.toString());
            vacuum.executeUpdate();
        }
        String count =
                "SELECT count(*) || ' ' || hex((SELECT hash FROM entry ORDER BY sequence DESC LIMIT 1)) FROM entry";
        try (Connection second = Connections.still(copy)) {
            if (version(second) != version
                    || !Connections.ask(second, "PRAGMA integrity_check").equals("ok")
                    || !Connections.ask(second, count).equals(Connections.ask(connection, count))) {
                throw new DatabaseFailure(DatabaseFailure.Kind.BROKEN, Said.of("storage.database.copy-bad", file));
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static String step(int number) {
        String name = String.format(Locale.ROOT, "%03d.sql", number);
        try (InputStream in = Format.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
