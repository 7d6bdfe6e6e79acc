package org.duressdesk.receiver.line;

import org.duressdesk.domain.said.Said;

/** Stands where no line is open. */
public final class NoLine implements ByteLine {
    @Override
    public String name() {
        return "no line";
    }

    @Override
    public int read(byte[] into) throws LineLost {
        throw gone();
    }

    @Override
    public int waiting() throws LineLost {
        throw gone();
    }

    @Override
    public void write(byte[] bytes) throws LineLost {
        throw gone();
    }

    @Override
    public void close() {}

    private static LineLost gone() {
        return new LineLost(Said.of("line.not-open"));
    }
}
