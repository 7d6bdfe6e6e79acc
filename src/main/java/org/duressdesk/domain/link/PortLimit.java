package org.duressdesk.domain.link;

import java.util.Arrays;
import java.util.Optional;

/** One limit of a listening port: its name in the site folder and on the command line, and what it may be (decision record 59). */
public enum PortLimit {
    MESSAGE_BYTES("messageBytes", 128, 4_095),
    CONNECTIONS("connections", 1, 1_024),
    CONNECTIONS_PER_ADDRESS("connectionsPerAddress", 1, 1_024),
    BYTES_PER_SECOND("bytesPerSecond", 128, 1_000_000),
    MESSAGES_PER_SECOND("messagesPerSecond", 1, 1_000),
    REFUSED_PER_MINUTE("refusedPerMinute", 1, 600),
    REFUSED_PER_MINUTE_AND_ADDRESS("refusedPerMinuteAndAddress", 1, 600),
    IDLE_SECONDS("idleSeconds", 5, 3_600);

    private final String key;
    private final int least;
    private final int most;

    PortLimit(String key, int least, int most) {
        this.key = key;
        this.least = least;
        this.most = most;
    }

    /** Its name. */
    public String key() {
        return key;
    }

    public int least() {
        return least;
    }

    public int most() {
        return most;
    }

    /** The limit of this name. */
    public static Optional<PortLimit> of(String key) {
        return Arrays.stream(values()).filter(limit -> limit.key.equals(key)).findFirst();
    }
}
