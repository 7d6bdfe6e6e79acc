package org.duressdesk.desk;

import org.duressdesk.domain.said.Said;

/** Entries could not be made durable. What is said of it stands in the storage bar; the message is its words. */
public final class StorageFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Said said;

    public StorageFailure(Said said) {
        super(said.words());
        this.said = said;
    }

    public StorageFailure(Said said, Throwable cause) {
        super(said.words(), cause);
        this.said = said;
    }

    /** What the storage bar says. */
    public Said said() {
        return said;
    }
}
