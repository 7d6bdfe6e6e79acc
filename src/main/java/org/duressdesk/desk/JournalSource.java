package org.duressdesk.desk;

/** Opens the journal. Asked again and again, with pauses, while there is no usable one (decision D3). */
@FunctionalInterface
public interface JournalSource {
    /**
     * Opens and verifies it. Called by the starting thread once, later by the desk's writer thread.
     *
     * @throws StorageFailure with one clear sentence for the storage bar
     */
    Journal open() throws StorageFailure;
}
