package org.duressdesk.receiver.protocol.ademco685;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.receiver.frame.Ascii;
import org.duressdesk.receiver.frame.FrameDecoder;
import org.duressdesk.receiver.frame.FrameDraft;
import org.duressdesk.receiver.frame.Reading;

/**
 * Decodes lines that begin with LF and end in CR. The language has no block check: what is between the two and
 * printable is acknowledged, a line without its LF has lost its head and is refused.
 */
public final class Ademco685Decoder implements FrameDecoder {
    private static final String ACK = "06";
    private static final String NAK = "15";

    private final String protocol;
    private final Ademco685Settings settings;

    /** @param protocol the name that frames get; AES receivers use the same lines under a name of their own */
    public Ademco685Decoder(String protocol, Ademco685Settings settings) {
        this.protocol = protocol;
        this.settings = settings;
    }

    @Override
    public List<Frame> whole(byte[] bytes) {
        String text = new String(bytes, 0, bytes.length - 1, StandardCharsets.ISO_8859_1);
        int start = text.lastIndexOf('\n');
        if (start < 0) {
            return List.of(fault(bytes, !text.isBlank(), Said.of("reason.ademco.no-lf")));
        }
        if (start > 0) {
            return List.of(
                    fault(Arrays.copyOf(bytes, start), false, Said.of("reason.ademco.before-lf")),
                    whole(Arrays.copyOfRange(bytes, start, bytes.length)).getFirst());
        }
        String body = text.substring(1);
        if (!Ascii.printable(body)) {
            return List.of(fault(bytes, true, Said.of("reason.byte-in-line")));
        }
        Reading<FrameDraft> read = new Ademco685Line(protocol, bytes, body, settings).read();
        return List.of(read.map(draft -> draft.reply(ACK).frame()).orElse(reason -> reject(bytes, reason)));
    }

    @Override
    public List<Frame> unfinished(byte[] bytes) {
        if (bytes.length == 1 && bytes[0] == 'S') {
            return List.of(new FrameDraft(protocol, bytes)
                    .type(FrameType.COMMAND)
                    .put("type", "host-to-receiver")
                    .put(
                            "meaning",
                            Said.of("frame.status-request-receiver-answers-okay")
                                    .words())
                    .say(Said.of("frame.asks-receiver"))
                    .frame());
        }
        return FrameDecoder.super.unfinished(bytes);
    }

    @Override
    public Frame fault(byte[] bytes, boolean refuse, Said reason) {
        return FrameDraft.without(FrameType.FAULT, protocol, bytes, refuse ? NAK : "", reason);
    }

    @Override
    public Frame reject(byte[] bytes, Said reason) {
        return FrameDraft.without(FrameType.REJECT, protocol, bytes, ACK, reason);
    }
}
