package org.duressdesk.store.codec;

import org.duressdesk.domain.said.Said;

/** Stored bytes that this program cannot read as an entry. The message is what is said of it. */
public final class UnreadableEntry extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableEntry(Said said) {
        super(said.words());
    }

    UnreadableEntry(Said said, Throwable cause) {
        super(said.words(), cause);
    }
}
