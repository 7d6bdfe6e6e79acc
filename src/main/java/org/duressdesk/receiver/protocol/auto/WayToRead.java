package org.duressdesk.receiver.protocol.auto;

import java.util.function.Supplier;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.receiver.frame.FrameReader;

/**
 * One way to read a line.
 *
 * @param protocol as {@code decode --protocol} names it
 * @param profile  what it is opened with
 * @param checked  its messages carry a check or a length: what fits it is hardly chance
 * @param reader   a fresh reader
 */
public record WayToRead(String protocol, String profile, boolean checked, Supplier<FrameReader> reader) {
    /** True when the frame was understood: neither damaged nor without a documented layout. */
    public static boolean understood(Frame frame) {
        return frame.type() != FrameType.FAULT && frame.type() != FrameType.REJECT;
    }

    /** As said to people: the protocol, and the profile where there is one. */
    public String words() {
        return profile.isEmpty() ? protocol : protocol + " (" + profile + ")";
    }
}
