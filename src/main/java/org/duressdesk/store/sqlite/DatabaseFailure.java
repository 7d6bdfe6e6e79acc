package org.duressdesk.store.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import org.duressdesk.domain.said.Said;
import org.sqlite.SQLiteErrorCode;

/** The database cannot be used. The message is one clear sentence; {@link #kind()} says what may help. */
public final class DatabaseFailure extends Exception {
    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Kind {
        /** Another program holds it. */
        HELD,
        /** Not what was written: to be rebuilt from the ledger. */
        DAMAGED,
        READ_ONLY,
        FULL,
        /** Of a newer program, or not a journal at all: never touched. */
        FOREIGN,
        /** Everything else, above all input and output errors. */
        BROKEN
    }

    private final Kind kind;
    private final transient Said said;

    DatabaseFailure(Kind kind, Said said) {
        super(said.words());
        this.kind = kind;
        this.said = said;
    }

    private DatabaseFailure(Kind kind, Said said, Throwable cause) {
        super(said.words(), cause);
        this.kind = kind;
        this.said = said;
    }

    public Kind kind() {
        return kind;
    }

    public Said said() {
        return said;
    }

    /** A fault of the reader or the driver itself: the file counts as damaged, the other copy serves. */
    public static DatabaseFailure of(Path file, RuntimeException fault) {
        return new DatabaseFailure(Kind.DAMAGED, Said.of("storage.database.damaged", file, fault), fault);
    }

    /** What the driver reported, in words. */
    static DatabaseFailure of(Path file, SQLException e) {
        if (e.getErrorCode() == SQLiteErrorCode.SQLITE_IOERR_SHORT_READ.code) {
            return new DatabaseFailure(Kind.DAMAGED, Said.of("storage.database.too-short", file), e);
        }
        // Extended codes carry the primary code in their low byte.
        SQLiteErrorCode code = SQLiteErrorCode.getErrorCode(e.getErrorCode() & 0xff);
        return switch (code) {
            case SQLITE_BUSY, SQLITE_LOCKED ->
                new DatabaseFailure(Kind.HELD, Said.of("storage.database.locked", file), e);
            case SQLITE_ERROR, SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_FORMAT, SQLITE_MISMATCH, SQLITE_CONSTRAINT ->
                new DatabaseFailure(Kind.DAMAGED, Said.of("storage.database.damaged", file, briefly(e)), e);
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH ->
                new DatabaseFailure(Kind.READ_ONLY, Said.of("storage.database.read-only", file), e);
            case SQLITE_FULL -> new DatabaseFailure(Kind.FULL, Said.of("storage.database.disk-full", file), e);
            case SQLITE_CANTOPEN -> new DatabaseFailure(Kind.BROKEN, Said.of("storage.database.not-opened", file), e);
            default -> new DatabaseFailure(Kind.BROKEN, Said.of("storage.database.disk-fails", file, briefly(e)), e);
        };
    }

    private static String briefly(SQLException e) {
        String text = String.valueOf(e.getMessage()).strip();
        int bracket = text.lastIndexOf('(');
        return bracket < 0 ? text : text.substring(bracket + 1).replace(")", "");
    }
}
