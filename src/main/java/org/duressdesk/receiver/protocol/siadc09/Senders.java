package org.duressdesk.receiver.protocol.siadc09;

import java.util.Optional;
import javax.crypto.SecretKey;

/** Whom a listening port believes. Asked by its thread for every message. */
@FunctionalInterface
public interface Senders {
    /**
     * One transmitter.
     *
     * @param key       decrypts its messages
     * @param encrypted true when plain messages in its name are refused
     */
    record Sender(Optional<SecretKey> key, boolean encrypted) {}

    /** The transmitter with this account, as the header of its messages names it; empty for a stranger. */
    Optional<Sender> of(String account);
}
