package org.duressdesk.receiver.link;

import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.receiver.capture.Tap;

/** A running connection to one receiver, or to several transmitters behind one port. */
public interface OpenLink {
    /** Begins to read; called once. */
    void start();

    /** Ends reading and waits for it, at most two seconds; harmless when repeated. */
    void stop();

    /** Says to who begins to read along now whether the line is open, and how. Any thread. */
    void remark(LinkId link, Tap to);

    /** Answers a frame; returns at once, the outcome goes to the inbox. Any thread. */
    void reply(LinkId link, long token, boolean accept);
}
