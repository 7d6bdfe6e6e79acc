package org.duressdesk.simulator.language;

import java.time.Duration;
import java.util.Optional;
import javax.crypto.SecretKey;

/**
 * A panel that calls the desk over the network.
 *
 * @param account  whose signs of life it sends
 * @param key      encrypts everything it sends; empty for messages in clear
 * @param clockOff how far its clock is ahead of the true time at first; negative for behind
 * @param learns   sets its clock by the desk's NAK, as the standard says
 */
public record PanelSettings(String account, Optional<SecretKey> key, Duration clockOff, boolean learns) {
    /** In clear, its clock right. */
    public static PanelSettings clear(String account) {
        return new PanelSettings(account, Optional.empty(), Duration.ZERO, true);
    }

    /** Encrypted, its clock right. */
    public static PanelSettings encrypted(String account, SecretKey key) {
        return new PanelSettings(account, Optional.of(key), Duration.ZERO, true);
    }

    /** The same with another clock. */
    public PanelSettings withClock(Duration off, boolean learning) {
        return new PanelSettings(account, key, off, learning);
    }

    /** Never says the key. */
    @Override
    public String toString() {
        return "account " + account;
    }
}
