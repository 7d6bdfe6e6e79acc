package org.duressdesk.desk.kernel;

import org.duressdesk.domain.signal.LinkId;

/** What the live desk does once the entries are durable; replay never does. */
public sealed interface Effect {
    /**
     * Answer a frame: ACK or NAK.
     *
     * @param after sequence of the entry that must be durable first (requirement R1); 0 for heartbeats
     */
    record Reply(LinkId link, long token, boolean accept, long after) implements Effect {}
}
