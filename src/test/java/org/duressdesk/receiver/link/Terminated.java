package org.duressdesk.receiver.link;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.receiver.frame.FrameReader;

/** The least a frame reader does: cuts at 14h, knows a heartbeat by its @ and damage by the eighth bit. */
final class Terminated implements FrameReader {
    private final ByteArrayOutputStream partial = new ByteArrayOutputStream();

    @Override
    public List<Frame> accept(byte[] bytes, int offset, int length) {
        List<Frame> frames = new ArrayList<>();
        for (int i = offset; i < offset + length; i++) {
            partial.write(bytes[i]);
            if (bytes[i] == 0x14) {
                frames.add(frame(false));
            }
        }
        return frames;
    }

    @Override
    public List<Frame> gap() {
        return partial() ? List.of(frame(true)) : List.of();
    }

    @Override
    public boolean partial() {
        return partial.size() > 0;
    }

    private Frame frame(boolean cut) {
        byte[] raw = partial.toByteArray();
        partial.reset();
        // Short rubbish that happens to be printable would be acknowledged, as D4 wants; not the matter of these tests.
        boolean damaged = cut || raw.length < 8;
        for (byte one : raw) {
            damaged |= one < 0x14 || one > 0x14 && one < 0x20;
        }
        String text = new String(raw, StandardCharsets.ISO_8859_1);
        FrameType type = damaged ? FrameType.FAULT : text.contains("@") ? FrameType.HEARTBEAT : FrameType.EVENT;
        return new Frame(
                HexFormat.of().formatHex(raw),
                "surgard",
                type,
                "",
                "",
                List.of(),
                damaged ? "15" : "06",
                new TreeMap<>(),
                Said.text(text));
    }
}
