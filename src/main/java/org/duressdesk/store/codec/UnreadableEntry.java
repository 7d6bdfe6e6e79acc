package org.duressdesk.store.codec;

/** Stored bytes that this program cannot read as an entry. The message is one clear sentence. */
public final class UnreadableEntry extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableEntry(String sentence) {
        super(sentence);
    }

    UnreadableEntry(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
