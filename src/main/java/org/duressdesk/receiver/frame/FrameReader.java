package org.duressdesk.receiver.frame;

import java.util.List;
import org.duressdesk.domain.signal.Frame;

/**
 * Cuts a byte stream into frames and takes them apart. Not thread-safe: owned by one reader thread. Never throws on any
 * input and holds a bounded number of bytes whatever arrives.
 *
 * <p>Every frame says itself what is to be sent: {@link Frame#replyHex()} of a FAULT is the refusal (NAK) of this
 * protocol, of anything else its acknowledgement, and empty means that nothing is to be sent (decision D4).
 */
public interface FrameReader {
    /** Feeds bytes; returns the frames that ended in them, in order (type FAULT for damaged ones). */
    List<Frame> accept(byte[] bytes, int offset, int length);

    /**
     * The line was quiet for 1 s (decision D4): clears a partial frame. Returns it as a FAULT frame when there was one,
     * or decoded where the protocol has no terminator.
     */
    List<Frame> gap();

    /** True while a frame has begun and not ended. */
    boolean partial();

    /**
     * The line reported a damaged byte (parity, framing, overrun, break) since the last call of {@link #accept}: the
     * frame it fell into becomes a FAULT when it ends.
     */
    default void lineError() {}
}
