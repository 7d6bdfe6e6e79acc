package org.duressdesk.simulator.port;

import org.duressdesk.receiver.line.ByteLine;
import org.duressdesk.receiver.line.LineLost;

/** Where a simulated receiver is plugged in; opened again after a hang-up. Any thread. */
public interface ReceiverPort extends AutoCloseable {
    /** The receiver's end of a new line. */
    ByteLine open() throws LineLost;

    /** What the desk opens: a path or an address. Known after the first {@link #open()}. */
    String where();

    @Override
    void close();
}
