package org.duressdesk.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.duressdesk.domain.said.Said;
import org.duressdesk.store.Entries;
import org.duressdesk.store.chain.Chain;
import org.duressdesk.store.chain.Stored;
import org.duressdesk.store.codec.EntryCodec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTest {
    private static final byte[] DESK = Chain.sha256(new byte[] {42});

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() throws Exception {
        NativeLibrary.in(folder.resolve("native"));
        // No character of a folder's name may be taken for something else.
        file = folder.resolve("a b?c#d%20ü&mode=memory.db");
    }

    @Test
    void entriesComeBackByteForByte() throws Exception {
        List<Stored> entries = chained(1, 5);
        try (Database database = Database.writing(file, DESK)) {
            database.append(entries);
            assertThat(database.deskId()).isEqualTo(DESK);
            assertThat(database.entry(3).orElseThrow().bytes())
                    .isEqualTo(entries.get(2).bytes());
            assertThat(database.last().orElseThrow().hash())
                    .isEqualTo(entries.get(4).hash());
            assertThat(database.entry(6)).isEmpty();
            assertThat(database.complaint()).isEmpty();
        }
        assertThat(Files.exists(file)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "ar-EG", "fa", "mr", "ne", "my", "tr"})
    void theLanguageOfTheComputerDoesNotMatter(String language) throws Exception {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(language));
        try (Database database = Database.writing(file, DESK)) {
            database.append(chained(1, 2));
            assertThat(database.complaint()).isEmpty();
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // As one flipped bit does it: still a guard by name and by what it raises.
                "UPDATE sqlite_schema SET sql = replace(sql, 'max(sequence), 0) + 1', 'max(sequence), 0) + 0') WHERE name = 'entry_comes_next'",
                "UPDATE sqlite_schema SET sql = replace(sql, 'BEFORE DELETE ON entry', 'BEFORE DELETE ON entrx') WHERE name = 'entry_stays_on_delete'",
                "UPDATE sqlite_schema SET sql = sql || ' ' WHERE name = 'entry'"
            })
    void aLetterChangedInTablesOrGuardsIsAComplaint(String change) throws Exception {
        Database.writing(file, DESK).close();
        try (Connection plain = DriverManager.getConnection(
                        "jdbc:sqlite:" + file.toUri().toASCIIString());
                Statement statement = plain.createStatement()) {
            statement.executeUpdate("PRAGMA writable_schema = ON; " + change);
        }
        String said;
        try (Database database = Database.reading(file)) {
            said = database.complaint().map(Said::words).orElse("");
        } catch (DatabaseFailure damaged) {
            said = damaged.getMessage();
        }
        assertThat(said).containsAnyOf("are not those that this program made", "is damaged");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE entry SET text = text",
                "UPDATE entry SET hash = zeroblob(32) WHERE sequence = 2",
                "DELETE FROM entry WHERE sequence = 5",
                "INSERT OR REPLACE INTO entry (sequence, text, hash) VALUES (2, '{\"sequence\":2}', zeroblob(32))",
                "INSERT INTO entry (sequence, text, hash) VALUES (7, '{\"sequence\":7}', zeroblob(32))",
                "INSERT INTO entry (sequence, text, hash) VALUES (6, '{\"sequence\":7}', zeroblob(32))",
                "INSERT INTO entry (sequence, text, hash) VALUES (6, 'no json', zeroblob(32))",
                "INSERT INTO entry (sequence, text, hash) VALUES (6, '{\"sequence\":6}', zeroblob(31))",
                "UPDATE desk SET id = zeroblob(32)",
                "DELETE FROM desk"
            })
    void whatIsWrittenStays(String sql) throws Exception {
        try (Database database = Database.writing(file, DESK)) {
            database.append(chained(1, 5));
        }
        try (Connection plain = plain();
                Statement statement = plain.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate(sql)).as(sql).isInstanceOf(SQLException.class);
        }
        try (Database database = Database.still(file)) {
            assertThat(database.last().orElseThrow().sequence()).isEqualTo(5);
        }
    }

    @Test
    void allOtherColumnsComeOutOfTheText() throws Exception {
        try (Database database = Database.writing(file, DESK)) {
            database.append(chained(1, 2));
        }
        try (Connection plain = plain();
                Statement statement = plain.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT type, version, utc, cause, person, link, drill, incident FROM entry WHERE sequence = 2")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo("note.added");
            assertThat(row.getInt(2)).isEqualTo(1);
            assertThat(row.getLong(3)).isEqualTo(Entries.START + 2_000_000);
            assertThat(row.getLong(4)).isZero();
            assertThat(row.getString(5)).isEqualTo("m.keller");
            assertThat(row.getString(6)).isNull();
            assertThat(row.getInt(7)).isZero();
            assertThat(row.getString(8)).isEqualTo("26-0001");
        }
    }

    @Test
    void anOlderFileIsBroughtToTheCurrentFormatAfterAVerifiedCopy() throws Exception {
        stored("format-1.db");
        try (Database database = Database.writing(file, DESK)) {
            assertThat(database.last().orElseThrow().sequence()).isEqualTo(3);
            assertThat(database.deskId()).isNotEqualTo(DESK);
            assertThat(ask("PRAGMA user_version")).isEqualTo("2");
            assertThat(ask("SELECT count(*) FROM sqlite_schema WHERE name = 'entry_of_incident'"))
                    .isEqualTo("1");
        }
        try (Connection copy = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("before-format-2.db"))) {
            assertThat(Connections.ask(copy, "PRAGMA user_version")).isEqualTo("1");
            assertThat(Connections.ask(copy, "SELECT count(*) FROM entry")).isEqualTo("3");
        }
    }

    @Test
    void aMigrationThatFailsLeavesTheOldFile() throws Exception {
        stored("format-1.db");
        try (Connection plain = plain();
                Statement statement = plain.createStatement()) {
            statement.executeUpdate("CREATE TABLE entry_of_incident (in_the_way INTEGER)");
        }
        assertThatThrownBy(() -> Database.writing(file, DESK)).isInstanceOf(DatabaseFailure.class);
        assertThat(ask("PRAGMA user_version")).isEqualTo("1");
        assertThat(ask("SELECT max(step) FROM format")).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INSERT INTO format VALUES (3); PRAGMA user_version = 3 | FOREIGN | written by a newer DuressDesk (format 3",
                "PRAGMA user_version = 3                                | DAMAGED | damaged",
                "PRAGMA user_version = 0                                | DAMAGED | damaged",
                "PRAGMA application_id = 5                              | DAMAGED | damaged",
                "DROP TABLE format                                      | FOREIGN | another program"
            })
    void newerForeignAndDamagedFilesAreRefused(String sql, DatabaseFailure.Kind kind, String words) throws Exception {
        Database.writing(file, DESK).close();
        try (Connection plain = plain();
                Statement statement = plain.createStatement()) {
            statement.executeUpdate(sql);
        }
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(() -> Database.writing(file, DESK))
                .isInstanceOfSatisfying(
                        DatabaseFailure.class, e -> assertThat(e.kind()).isEqualTo(kind))
                .hasMessageContaining(words)
                .hasMessageContaining(file.toString());
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void aFileThatIsNoDatabaseIsDamaged() throws Exception {
        Files.writeString(file, "this is no database, and long enough to be looked at as one".repeat(50));
        assertThatThrownBy(() -> Database.writing(file, DESK))
                .isInstanceOfSatisfying(
                        DatabaseFailure.class, e -> assertThat(e.kind()).isEqualTo(DatabaseFailure.Kind.DAMAGED));
    }

    @Test
    void aLockedFileIsSaidToBeLocked() throws Exception {
        try (Database database = Database.writing(file, DESK);
                Connection plain = plain();
                Statement statement = plain.createStatement()) {
            statement.executeUpdate("BEGIN IMMEDIATE");
            assertThatThrownBy(() -> database.append(chained(1, 1)))
                    .isInstanceOfSatisfying(
                            DatabaseFailure.class, e -> assertThat(e.kind()).isEqualTo(DatabaseFailure.Kind.HELD))
                    .hasMessageEndingWith("is locked by another program.");
        }
    }

    @Test
    void everySettingIsReadBack() throws Exception {
        try (Connection connection = Connections.writer(file)) {
            assertThat(Connections.ask(connection, "PRAGMA journal_mode")).isEqualTo("wal");
            assertThat(Connections.ask(connection, "PRAGMA synchronous")).isEqualTo("2");
            assertThat(Connections.ask(connection, "PRAGMA trusted_schema")).isEqualTo("0");
            assertThat(Connections.ask(connection, "PRAGMA cell_size_check")).isEqualTo("1");
            assertThat(Connections.ask(connection, "PRAGMA foreign_keys")).isEqualTo("1");
        }
        try (Connection memory = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            assertThat(Connections.ask(memory, "SELECT sqlite_version()")).isGreaterThanOrEqualTo("3.51.3");
        }
    }

    @Test
    void takingTheGuardsOutIsNoticed() throws Exception {
        Database.writing(file, DESK).close();
        try (Connection plain = plain();
                Statement statement = plain.createStatement()) {
            statement.executeUpdate("DROP TRIGGER entry_stays_on_delete");
        }
        try (Database database = Database.still(file)) {
            assertThat(database.complaint())
                    .hasValueSatisfying(text -> assertThat(text.words()).contains("guards"));
        }
    }

    private void stored(String name) throws Exception {
        try (InputStream in = DatabaseTest.class.getResourceAsStream(name)) {
            Files.copy(java.util.Objects.requireNonNull(in, name), file);
        }
    }

    private Connection plain() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file.toUri().toASCIIString());
    }

    private String ask(String sql) throws SQLException {
        try (Connection plain = plain()) {
            return Connections.ask(plain, sql);
        }
    }

    private static List<Stored> chained(long from, long to) {
        List<Stored> entries = new ArrayList<>();
        byte[] previous = DESK;
        for (long next = from; next <= to; next++) {
            byte[] bytes = new EntryCodec().encode(Entries.note(next));
            previous = new Chain().next(previous, next, bytes);
            entries.add(new Stored(next, bytes, previous));
        }
        assertThat(new String(entries.getFirst().bytes(), StandardCharsets.UTF_8))
                .startsWith("{\"sequence\":" + from);
        return entries;
    }
}
