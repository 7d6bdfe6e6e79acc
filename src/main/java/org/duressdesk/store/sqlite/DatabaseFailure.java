package org.duressdesk.store.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
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

    DatabaseFailure(Kind kind, String sentence) {
        super(sentence);
        this.kind = kind;
    }

    private DatabaseFailure(Kind kind, String sentence, Throwable cause) {
        super(sentence, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** A fault of the reader or the driver itself: the file counts as damaged, the other copy serves. */
    public static DatabaseFailure of(Path file, RuntimeException fault) {
        return new DatabaseFailure(Kind.DAMAGED, "The journal " + file + " is damaged (" + fault + ").", fault);
    }

    /** What the driver reported, in words. */
    static DatabaseFailure of(Path file, SQLException e) {
        if (e.getErrorCode() == SQLiteErrorCode.SQLITE_IOERR_SHORT_READ.code) {
            return new DatabaseFailure(Kind.DAMAGED, "The journal " + file + " is damaged (it ends too early).", e);
        }
        // Extended codes carry the primary code in their low byte.
        SQLiteErrorCode code = SQLiteErrorCode.getErrorCode(e.getErrorCode() & 0xff);
        return switch (code) {
            case SQLITE_BUSY, SQLITE_LOCKED ->
                new DatabaseFailure(Kind.HELD, "The journal " + file + " is locked by another program.", e);
            case SQLITE_ERROR, SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_FORMAT, SQLITE_MISMATCH, SQLITE_CONSTRAINT ->
                new DatabaseFailure(Kind.DAMAGED, "The journal " + file + " is damaged (" + briefly(e) + ").", e);
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH ->
                new DatabaseFailure(Kind.READ_ONLY, "The journal " + file + " cannot be written: it is read-only.", e);
            case SQLITE_FULL -> new DatabaseFailure(Kind.FULL, "The disk of the journal " + file + " is full.", e);
            case SQLITE_CANTOPEN ->
                new DatabaseFailure(
                        Kind.BROKEN,
                        "The journal " + file + " cannot be opened: missing folder or missing permission.",
                        e);
            default ->
                new DatabaseFailure(Kind.BROKEN, "The disk of the journal " + file + " fails (" + briefly(e) + ").", e);
        };
    }

    private static String briefly(SQLException e) {
        String text = String.valueOf(e.getMessage()).strip();
        int bracket = text.lastIndexOf('(');
        return bracket < 0 ? text : text.substring(bracket + 1).replace(")", "");
    }
}
