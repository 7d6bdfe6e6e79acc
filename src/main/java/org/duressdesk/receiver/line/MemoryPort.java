package org.duressdesk.receiver.line;

import java.util.Optional;
import org.duressdesk.domain.said.Said;

/**
 * A port inside the program: what the receiver's side plugs in, the desk's side opens. Stands in where there are no
 * pseudo-terminals. Any thread.
 */
public final class MemoryPort {
    private final String name;
    private Optional<ByteLine> free = Optional.empty();

    public MemoryPort(String name) {
        this.name = name;
    }

    /** The receiver's end of a new line; the desk's end waits to be opened. */
    public synchronized ByteLine plug() {
        MemoryLine.Pair pair = MemoryLine.pair(name);
        free = Optional.of(pair.desk());
        return pair.receiver();
    }

    /** For the desk's link. */
    public LineOpener opener() {
        return settings -> take();
    }

    public String name() {
        return name;
    }

    private synchronized ByteLine take() throws LineLost {
        ByteLine line = free.orElseThrow(() -> new LineLost(Said.of("line.nothing-plugged-in", name)));
        free = Optional.empty();
        return line;
    }
}
