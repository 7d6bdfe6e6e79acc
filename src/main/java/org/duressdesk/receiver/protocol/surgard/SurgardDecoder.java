package org.duressdesk.receiver.protocol.surgard;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.receiver.frame.Ascii;
import org.duressdesk.receiver.frame.FrameDecoder;
import org.duressdesk.receiver.frame.FrameDraft;
import org.duressdesk.receiver.frame.Reading;

/**
 * Decodes messages that end in 14h. What is terminated and printable is acknowledged, decodable or not: a receiver
 * drops a message for good after some NAKs (System III manual p. 56), so NAK answers damage only (decision D4).
 */
final class SurgardDecoder implements FrameDecoder {
    private static final String ACK = "06";
    private static final String NAK = "15";
    private static final String B32_ANSWER = "30303035";

    private final SurgardSettings settings;

    SurgardDecoder(SurgardSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<Frame> whole(byte[] bytes) {
        if (bytes.length == 1) {
            return List.of(fault(bytes, false, Said.of("reason.only-terminator")));
        }
        String text = new String(bytes, 0, bytes.length - 1, StandardCharsets.ISO_8859_1);
        int start = settings.b32() ? B32.payload(text) : 0;
        if (start < 0) {
            return List.of(fault(bytes, true, Said.of("reason.surgard.b32")));
        }
        if (start > B32.HEADER) {
            // Torn bytes before a whole message: both are kept, the whole one is decoded.
            int torn = start - B32.HEADER;
            return List.of(
                    fault(Arrays.copyOf(bytes, torn), false, Said.of("reason.torn")),
                    whole(Arrays.copyOfRange(bytes, torn, bytes.length)).getFirst());
        }
        String body = text.substring(start);
        if (!Ascii.printable(body)) {
            return List.of(fault(bytes, true, Said.of("reason.byte-in-message")));
        }
        return switch (decoded(bytes, body)) {
            case Reading.Read<Frame>(Frame frame) -> List.of(frame);
            case Reading.Unreadable<Frame>(Said reason) ->
                salvage(bytes, body).orElseGet(() -> List.of(reject(bytes, reason)));
        };
    }

    private Reading<Frame> decoded(byte[] raw, String body) {
        String stripped = body.stripLeading();
        if (stripped.isEmpty()) {
            return Reading.not(Said.of("reason.only-spaces"));
        }
        return Layouts.read(new SurgardText(raw, stripped, answer(ACK), settings))
                .map(FrameDraft::frame);
    }

    /**
     * A message whose end was lost runs into the next one, because only the terminator separates them. When the tail
     * is a whole message of a strict layout, the head is a fault without an answer and the tail is what counts.
     */
    private Optional<List<Frame>> salvage(byte[] raw, String body) {
        if (settings.b32()) {
            return Optional.empty();
        }
        for (int start = 1; start < body.length(); start++) {
            if (!mayBegin(body, start)) {
                continue;
            }
            byte[] tail = Arrays.copyOfRange(raw, start, raw.length);
            if (decoded(tail, body.substring(start)) instanceof Reading.Read<Frame>(Frame frame)) {
                return Optional.of(List.of(fault(Arrays.copyOf(raw, start), false, Said.of("reason.torn")), frame));
            }
        }
        return Optional.empty();
    }

    // A head without a separator may be a header that lost or gained a digit: only two digits or more, and not before
    // protocol 0, are taken for a torn message then.
    private static boolean mayBegin(String body, int start) {
        char digit = body.charAt(start);
        if (Layouts.STRICT.indexOf(digit) < 0) {
            return false;
        }
        String head = body.substring(0, start);
        boolean separated = head.indexOf(' ') >= 0 || head.indexOf('[') >= 0;
        return separated || start >= 2 && digit != '0';
    }

    @Override
    public Frame fault(byte[] bytes, boolean refuse, Said reason) {
        return FrameDraft.without(FrameType.FAULT, Surgard.NAME, bytes, refuse ? answer(NAK) : "", reason);
    }

    @Override
    public Frame reject(byte[] bytes, Said reason) {
        return FrameDraft.without(FrameType.REJECT, Surgard.NAME, bytes, answer(ACK), reason);
    }

    private String answer(String hex) {
        return settings.b32() ? B32_ANSWER + hex : hex;
    }
}
