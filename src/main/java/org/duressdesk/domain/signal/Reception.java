package org.duressdesk.domain.signal;

import org.duressdesk.domain.said.Said;

/** What a link reports to the desk. Made by reader threads, consumed by the desk thread; immutable. */
public sealed interface Reception {
    LinkId link();

    /** When it was noticed, stamped by the reader thread. */
    Stamp at();

    /**
     * A frame ended. {@code token} names it when the desk answers; tokens grow by one a frame and link.
     *
     * @param backlog true when it came after the link returned and before its first heartbeat (requirement R5)
     */
    record FrameReceived(LinkId link, Stamp at, long token, Frame frame, boolean backlog) implements Reception {}

    /** The port is open and read. {@code port} is the path or address, {@code settings} as "9600 8N1". */
    record LinkOpened(LinkId link, Stamp at, String port, String settings, boolean simulated) implements Reception {}

    /** The port is gone or could not be opened; the reader goes on trying.  */
    record LinkLost(LinkId link, Stamp at, String port, Said reason) implements Reception {}

    /** The answer to a frame left, or did not: {@code sent} false when the window had passed or bytes had come since. */
    record ReplyMade(LinkId link, Stamp at, long token, boolean sent, Said why) implements Reception {}
}
