package org.duressdesk.desk;

/** Entries could not be made durable. The message is one clear sentence for the storage bar. */
public final class StorageFailure extends Exception {
    private static final long serialVersionUID = 1L;

    public StorageFailure(String sentence) {
        super(sentence);
    }

    public StorageFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** What the storage bar says. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
