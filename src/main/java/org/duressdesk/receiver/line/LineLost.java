package org.duressdesk.receiver.line;

import org.duressdesk.domain.finder.Problem;
import org.duressdesk.domain.said.Said;

/** A line could not be opened or is gone. What the world does, not a bug. */
public final class LineLost extends Exception {
    /** What it is for the program; the reason is for people. */
    public enum Kind {
        /** The port is not there, or what was on it is gone. */
        ABSENT,
        NO_PERMISSION,
        IN_USE,
        OTHER
    }

    private final Kind kind;
    private final transient Said said;
    private final transient Problem.Use use;

    /** For words that have no kind: what a library or a simulator says. */
    public LineLost(String reason) {
        this(Said.text(reason));
    }

    public LineLost(Said reason) {
        this(Kind.OTHER, reason);
    }

    public LineLost(Kind kind, Said reason) {
        this(kind, reason, Problem.Use.UNKNOWN);
    }

    /** @param use who uses the port, for {@link Kind#IN_USE} */
    public LineLost(Kind kind, Said reason, Problem.Use use) {
        super(reason.words(), null, false, false);
        this.kind = kind;
        this.said = reason;
        this.use = use;
    }

    public Problem.Use use() {
        return use;
    }

    public Kind kind() {
        return kind;
    }

    public Said said() {
        return said;
    }

    /** The reason in words. */
    public String reason() {
        return said.words();
    }
}
