package org.duressdesk.receiver.listen;

import java.io.IOException;
import java.nio.channels.Selector;

/** An open port: its sockets and whoever is connected. Used by the port's thread only. */
interface Door extends AutoCloseable {
    /** Address and number as people write it, with the number that was really opened. */
    String where();

    /** Serves what the selector found and what time brings; no call waits for anybody. */
    void serve(Selector selector, long now) throws IOException;

    /** True while somebody has to wait for a rate to recover, so that the selector is asked again soon. */
    boolean impatient();

    @Override
    void close();
}
