package org.duressdesk.receiver.line;

import org.duressdesk.domain.finder.Problem;

/** A line could not be opened or is gone. What the world does, not a bug: the reason is one sentence for people. */
public final class LineLost extends Exception {
    /** What it is for the program; the sentence is for people. */
    public enum Kind {
        /** The port is not there, or what was on it is gone. */
        ABSENT,
        NO_PERMISSION,
        IN_USE,
        OTHER
    }

    private final Kind kind;
    private final transient Problem.Use use;

    public LineLost(String reason) {
        this(Kind.OTHER, reason);
    }

    public LineLost(Kind kind, String reason) {
        this(kind, reason, Problem.Use.UNKNOWN);
    }

    /** @param use who uses the port, for {@link Kind#IN_USE} */
    public LineLost(Kind kind, String reason, Problem.Use use) {
        super(reason, null, false, false);
        this.kind = kind;
        this.use = use;
    }

    public Problem.Use use() {
        return use;
    }

    public Kind kind() {
        return kind;
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
