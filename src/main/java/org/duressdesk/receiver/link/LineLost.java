package org.duressdesk.receiver.link;

/** A line could not be opened or is gone. What the world does, not a bug: the reason is one sentence for people. */
public final class LineLost extends Exception {
    /** What it is for the program; the sentence is for people. */
    public enum Kind {
        ABSENT,
        NO_PERMISSION,
        IN_USE,
        OTHER
    }

    private final Kind kind;

    public LineLost(String reason) {
        this(Kind.OTHER, reason);
    }

    public LineLost(Kind kind, String reason) {
        super(reason, null, false, false);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
