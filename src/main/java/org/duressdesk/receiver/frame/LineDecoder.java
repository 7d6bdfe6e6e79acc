package org.duressdesk.receiver.frame;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.domain.signal.FrameType;

/**
 * Decodes content that comes as lines of text, ended by CR, LF or a quiet second, and that nobody answers: what a
 * technician pastes, or what a log holds.
 */
public final class LineDecoder implements FrameDecoder {
    /** Takes the text of one line apart; the bytes are those the frame is to keep. */
    public interface Content {
        Reading<Frame> read(byte[] raw, String text);
    }

    private final String protocol;
    private final Content content;

    public LineDecoder(String protocol, Content content) {
        this.protocol = protocol;
        this.content = content;
    }

    @Override
    public List<Frame> whole(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1).strip();
        if (text.isEmpty()) {
            return List.of();
        }
        if (!Ascii.printable(text)) {
            return List.of(fault(bytes, false, Said.of("reason.byte-in-text")));
        }
        return List.of(content.read(bytes, text).orElse(reason -> reject(bytes, reason)));
    }

    @Override
    public List<Frame> unfinished(byte[] bytes) {
        return whole(bytes);
    }

    @Override
    public Frame fault(byte[] bytes, boolean refuse, Said reason) {
        return FrameDraft.without(FrameType.FAULT, protocol, bytes, "", reason);
    }

    @Override
    public Frame reject(byte[] bytes, Said reason) {
        return FrameDraft.without(FrameType.REJECT, protocol, bytes, "", reason);
    }
}
