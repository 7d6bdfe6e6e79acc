package org.duressdesk.store.chain;

/**
 * An entry as it lies on disk: its canonical bytes and the chain hash that ends with it. The arrays are never changed
 * by anybody.
 *
 * @param hash 32 bytes, see {@link Chain}
 */
@SuppressWarnings("ArrayRecordComponent")
public record Stored(long sequence, byte[] bytes, byte[] hash) {}
