package org.duressdesk.receiver.protocol.bosch6500;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.receiver.frame.Ascii;
import org.duressdesk.receiver.frame.FrameDecoder;
import org.duressdesk.receiver.frame.FrameDraft;
import org.duressdesk.receiver.frame.Reading;
import org.duressdesk.receiver.protocol.pulse.PulseDigits;

/**
 * Decodes messages that end in 14h, with or without the header byte 20h. The receiver repeats a message until it is
 * answered and skips it after three NAKs, so NAK answers damage only.
 */
final class Bosch6500Decoder implements FrameDecoder {
    private static final String ACK = "06";
    private static final String NAK = "15";

    private final boolean numbered;
    private final Set<Integer> holdUp;
    private final PulseDigits digits;

    /**
     * @param numbered true when the line character stands for a number
     * @param digits   what event digits mean on this site
     */
    Bosch6500Decoder(boolean numbered, Set<Integer> holdUp, PulseDigits digits) {
        this.numbered = numbered;
        this.digits = digits;
        this.holdUp = Set.copyOf(holdUp);
    }

    @Override
    public List<Frame> whole(byte[] bytes) {
        String text = new String(bytes, 0, bytes.length - 1, StandardCharsets.ISO_8859_1);
        if (text.isEmpty()) {
            return List.of(fault(bytes, false, Said.of("reason.only-terminator")));
        }
        if (!Ascii.printable(text)) {
            return List.of(fault(bytes, true, Said.of("reason.byte-in-message")));
        }
        return switch (read(bytes, text)) {
            case Reading.Read<Frame>(Frame frame) -> List.of(frame);
            case Reading.Unreadable<Frame>(Said reason) -> behindTornOne(bytes, text, reason);
        };
    }

    private Reading<Frame> read(byte[] raw, String text) {
        String body = text.startsWith(" ") ? text.substring(1) : text;
        return new Bosch6500Text(raw, body, numbered, holdUp, digits)
                .read()
                .map(draft -> draft.reply(ACK).frame());
    }

    /** A message that lost its end runs into the next one: the layouts have one length each, so the tail is known. */
    private List<Frame> behindTornOne(byte[] raw, String text, Said reason) {
        for (int start = 2; start < text.length(); start++) {
            byte[] tail = Arrays.copyOfRange(raw, start, raw.length);
            if (Bosch6500Text.mayBegin(text.charAt(start))
                    && read(tail, text.substring(start)) instanceof Reading.Read<Frame>(Frame frame)) {
                return List.of(fault(Arrays.copyOf(raw, start), false, Said.of("reason.torn")), frame);
            }
        }
        return List.of(reject(raw, reason));
    }

    @Override
    public Frame fault(byte[] bytes, boolean refuse, Said reason) {
        return FrameDraft.without(FrameType.FAULT, Bosch6500.NAME, bytes, refuse ? NAK : "", reason);
    }

    @Override
    public Frame reject(byte[] bytes, Said reason) {
        return FrameDraft.without(FrameType.REJECT, Bosch6500.NAME, bytes, ACK, reason);
    }
}
