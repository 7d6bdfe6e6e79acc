package org.duressdesk.receiver.listen;

import java.net.InetSocketAddress;

/** The way back to whoever sent a message. Used by the port's own thread. */
interface WayBack {
    /** Where it came from. */
    InetSocketAddress from();

    /** Sends without waiting; false when it cannot be sent any more. */
    boolean send(byte[] bytes);
}
