package org.duressdesk.simulator.port;

import org.duressdesk.domain.said.Said;
import org.duressdesk.receiver.line.ByteLine;
import org.duressdesk.receiver.line.LineLost;

/** No cable. */
public final class Unplugged implements ByteLine {
    @Override
    public String name() {
        return "unplugged";
    }

    @Override
    public int read(byte[] into) throws LineLost {
        throw new LineLost(Said.of("simulator.nothing-plugged").words());
    }

    @Override
    public int waiting() {
        return 0;
    }

    @Override
    public void write(byte[] bytes) throws LineLost {
        throw new LineLost(Said.of("simulator.nothing-plugged").words());
    }

    @Override
    public boolean connected() {
        return false;
    }

    @Override
    public void close() {}
}
