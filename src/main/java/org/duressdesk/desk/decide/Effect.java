package org.duressdesk.desk.decide;

import org.duressdesk.domain.signal.LinkId;

/** What the live desk does once the entries are durable; replay never does. */
public sealed interface Effect {
    /** Answer a frame: ACK or NAK. */
    record Reply(LinkId link, long token, boolean accept) implements Effect {}
}
