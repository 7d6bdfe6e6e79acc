package org.duressdesk.receiver.protocol;

import java.util.List;
import org.duressdesk.receiver.frame.FrameReader;

/** Opens a reader for a wire protocol by its name. */
public final class Protocols {
    private Protocols() {}

    /**
     * A fresh reader.
     *
     * @param protocol one of {@link #names()}
     * @param profile what the frames alone cannot tell, as {@code key=value} pairs with commas; may be empty
     * @throws IllegalArgumentException with one sentence for an unknown protocol, key or value
     */
    public static FrameReader open(String protocol, String profile) {
        throw new IllegalArgumentException("There is no protocol called \"" + protocol + "\".");
    }

    /** What {@link #open} accepts, in the order of the guide. */
    public static List<String> names() {
        return List.of();
    }
}
