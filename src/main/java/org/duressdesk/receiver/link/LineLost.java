package org.duressdesk.receiver.link;

/** A line could not be opened or is gone. What the world does, not a bug: the reason is one sentence for people. */
public final class LineLost extends Exception {
    public LineLost(String reason) {
        super(reason, null, false, false);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
