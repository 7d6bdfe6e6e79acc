package org.duressdesk.receiver.link;

import org.duressdesk.domain.signal.LinkId;

/** A running connection to one receiver, or to several transmitters behind one port. */
public interface OpenLink {
    /** Begins to read; called once. */
    void start();

    /** Ends reading and waits for it, at most two seconds; harmless when repeated. */
    void stop();

    /** Answers a frame; returns at once, the outcome goes to the inbox. Any thread. */
    void reply(LinkId link, long token, boolean accept);
}
