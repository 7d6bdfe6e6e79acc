package org.duressdesk.receiver.protocol.inovonics;

import java.util.HexFormat;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.receiver.frame.FrameDraft;

/**
 * One whole frame: 72h from a transmitter, with the repeaters it came over; 13h the same in the older form; 1Ch the
 * status of the receiver. Source: layouts in a public client library that ran against hardware.
 */
final class InovonicsFrame {
    private static final String ACK = "060208";
    private static final int REPORT = 0x72;
    private static final int OLD_REPORT = 0x13;
    private static final int STATUS = 0x1C;
    private static final int BARE_REPORT = 18;
    private static final int BARE_OLD_REPORT = 12;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private InovonicsFrame() {}

    static boolean known(int type) {
        return type == REPORT || type == OLD_REPORT || type == STATUS;
    }

    /** Whether a frame of this type may have this length byte. */
    static boolean possible(int type, int length) {
        return switch (type) {
            case REPORT -> length >= BARE_REPORT && (length - BARE_REPORT) % 4 == 0;
            case OLD_REPORT -> length >= BARE_OLD_REPORT && length <= 40;
            default -> length == 5;
        };
    }

    /** Decodes a frame whose length and check fit. */
    static Frame read(byte[] bytes) {
        return switch (bytes[0] & 0xFF) {
            case REPORT -> report(bytes);
            case OLD_REPORT -> oldReport(bytes);
            default -> status(bytes);
        };
    }

    private static Frame report(byte[] bytes) {
        int repeaters = bytes[10] & 0xFF;
        if (bytes.length != BARE_REPORT + 1 + 4 * repeaters) {
            return FrameDraft.without(FrameType.REJECT, Inovonics.NAME, bytes, ACK, Said.of("reason.repeaters"));
        }
        int at = 11 + 4 * repeaters;
        FrameDraft draft = new FrameDraft(Inovonics.NAME, bytes)
                .put("first_hop", HEX.formatHex(bytes, 6, 10))
                .put("trace_count", String.valueOf(repeaters))
                .put("hop", String.valueOf(bytes[at] & 0xFF))
                .put("class", HEX.formatHex(bytes, at + 1, at + 2));
        return transmitter(draft, bytes, HEX.formatHex(bytes, 2, 6), at + 2, bytes[at + 1] & 0xFF);
    }

    private static Frame oldReport(byte[] bytes) {
        FrameDraft draft = new FrameDraft(Inovonics.NAME, bytes).put("frame_type", HEX.formatHex(bytes, 6, 7));
        return transmitter(draft, bytes, HEX.formatHex(bytes, 2, 6), bytes.length - 6, Transmitter.END_DEVICE);
    }

    private static Frame transmitter(FrameDraft draft, byte[] bytes, String originator, int at, int deviceClass) {
        Transmitter sent =
                new Transmitter(originator, deviceClass, bytes[at] & 0xFF, bytes[at + 1] & 0xFF, bytes[at + 2] & 0xFF);
        return draft.reply(ACK)
                .put("originator", originator)
                .put("pti", HEX.formatHex(bytes, at, at + 1))
                .put("stat1", HEX.formatHex(bytes, at + 1, at + 2))
                .put("stat0", HEX.formatHex(bytes, at + 2, at + 3))
                .put("level", String.valueOf(bytes[at + 3] & 0xFF))
                .put("margin", String.valueOf(bytes[at + 4] & 0xFF))
                .signals(sent.signals())
                .inOrder(sent.inOrder())
                .frame();
    }

    private static Frame status(byte[] bytes) {
        ReceiverStatus status = new ReceiverStatus(bytes[4] & 0xFF);
        FrameDraft draft = new FrameDraft(Inovonics.NAME, bytes)
                .put("type", "receiver-status")
                .put("unacknowledged", String.valueOf(bytes[2] & 0xFF))
                .put("stat1", HEX.formatHex(bytes, 3, 4))
                .put("stat0", HEX.formatHex(bytes, 4, 5))
                .put("checksum", HEX.formatHex(bytes, 5, 6));
        draft.inOrder(status.inOrder());
        return status.signals().isEmpty()
                ? draft.type(FrameType.HEARTBEAT).say(Said.of("frame.well")).frame()
                : draft.type(FrameType.RECEIVER_INTERNAL)
                        .signals(status.signals())
                        .frame();
    }
}
