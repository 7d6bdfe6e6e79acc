package org.duressdesk.receiver.protocol;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.receiver.frame.FrameReader;

/** Short words for tests that read one stream. */
final class Reads {
    private Reads() {}

    /** The frames of a text of ISO 8859-1 characters, a quiet second at its end. */
    static List<Frame> all(String protocol, String profile, String text) {
        FrameReader reader = Protocols.open(protocol, profile);
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        List<Frame> frames = new ArrayList<>(reader.accept(bytes, 0, bytes.length));
        frames.addAll(reader.gap());
        SaneFrame.checkAll(text, frames);
        return frames;
    }

    /** The only frame of a text. */
    static Frame one(String protocol, String text) {
        List<Frame> frames = all(protocol, "", text);
        if (frames.size() != 1) {
            throw new AssertionError(frames.size() + " frames in " + text + ": " + frames);
        }
        return frames.getFirst();
    }
}
