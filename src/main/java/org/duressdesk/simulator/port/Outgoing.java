package org.duressdesk.simulator.port;

import java.util.Arrays;

/**
 * A message in a receiver's queue.
 *
 * @param text     as shown to people
 * @param wire     its bytes
 * @param answered whether the receiver waits for an answer to it
 */
public record Outgoing(String text, byte[] wire, boolean answered) {
    @Override
    public boolean equals(Object other) {
        return other instanceof Outgoing out && Arrays.equals(wire, out.wire);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(wire);
    }
}
