package org.duressdesk.simulator.port;

import org.duressdesk.receiver.line.ByteLine;
import org.duressdesk.receiver.line.MemoryPort;

/** A simulated receiver inside the program, without any port of the system. */
public record MemoryReceiverPort(MemoryPort port) implements ReceiverPort {
    @Override
    public ByteLine open() {
        return port.plug();
    }

    @Override
    public String where() {
        return port.name();
    }

    @Override
    public void close() {}
}
