package org.duressdesk.receiver.protocol.ness;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.receiver.frame.FrameDecoder;
import org.duressdesk.receiver.frame.FrameDraft;

/**
 * Decodes lines {@code start [address] length command data [time] check}. Bit 0 of the start byte says that an address
 * follows and bit 2 that a time does; a line of 16 characters that begins with 82 has an address too. Bit 7 of the
 * length alternates from message to message. Nothing is answered.
 */
final class NessDecoder implements FrameDecoder {
    private static final Pattern COMMAND =
            Pattern.compile("83([0-9A-Fa-f])([0-9A-Fa-f]{2})60([0-9A-Za-z*#?]{1,30})([0-9A-Fa-f]{2})\\??");

    private final int panel;

    /** @param panel the address that lines without one are of, 0 to 15 */
    NessDecoder(int panel) {
        this.panel = panel;
    }

    @Override
    public List<Frame> whole(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1).strip();
        Matcher command = COMMAND.matcher(text);
        if (command.matches()
                && NessCheck.ofQuestion(text.substring(0, command.start(4)))
                        == HexFormat.fromHexDigits(command.group(4))) {
            return List.of(toPanel(bytes, command));
        }
        if (text.length() % 2 != 0 || text.isEmpty() || !text.matches("[0-9A-Fa-f]+")) {
            return List.of(fault(bytes, false, Said.of("reason.ness.pairs")));
        }
        if (!NessCheck.fits(text)) {
            return List.of(fault(bytes, false, Said.of("reason.ness.check")));
        }
        return List.of(fromPanel(bytes, text));
    }

    /** Lines without their end, as a log holds them, are read as well. */
    @Override
    public List<Frame> unfinished(byte[] bytes) {
        return whole(bytes);
    }

    private Frame fromPanel(byte[] bytes, String text) {
        int start = HexFormat.fromHexDigits(text, 0, 2);
        boolean addressed = (start & 1) != 0 || start == 0x82 && text.length() == 16;
        int time = (start & 4) == 0 ? 0 : 12;
        int head = addressed ? 4 : 2;
        if ((start & ~5) != 0x82 || text.length() != head + 2 + 2 + 6 + time + 2) {
            return reject(bytes, Said.of("reason.line-layout"));
        }
        int length = HexFormat.fromHexDigits(text, head, head + 2);
        String kind = text.substring(head + 2, head + 4);
        if ((length & 0x7F) != 3 || !(kind.equals("60") || kind.equals("61"))) {
            return reject(bytes, Said.of("reason.ness.command", kind, (length & 0x7F)));
        }
        String body = text.substring(head + 4, head + 10);
        String stamp = text.substring(head + 10, head + 10 + time);
        String address = addressed ? text.substring(2, 4) : String.format(Locale.ROOT, "%02x", panel);
        FrameDraft draft = new FrameDraft(Ness.NAME, bytes)
                .put("start", text.substring(0, 2))
                .put("sequence_bit", String.valueOf(length >> 7))
                .put("length", "3")
                .put("command", kind)
                .put("data", body)
                .put("checksum", text.substring(text.length() - 2));
        if (addressed) {
            draft.put("address", address);
        }
        if (!stamp.isEmpty()) {
            draft.put("timestamp_raw", stamp).put("timestamp", timestamp(stamp));
            if (stamp.startsWith("60", 8)) {
                draft.put(
                        "timestamp_rule",
                        Said.of("frame.minute-60-next-hour-minute").words());
            }
        }
        return kind.equals("61")
                ? NessReport.report(draft, address, body).frame()
                : NessReport.status(draft, address, body).frame();
    }

    // Minute 60 is really sent on the hour: it is kept as sent and explained.
    private static String timestamp(String raw) {
        String[] pairs = raw.split("(?<=\\G..)");
        return "20" + pairs[0] + "-" + pairs[1] + "-" + pairs[2] + " " + pairs[3] + ":" + pairs[4] + ":" + pairs[5];
    }

    private static Frame toPanel(byte[] bytes, Matcher command) {
        return new FrameDraft(Ness.NAME, bytes)
                .type(FrameType.COMMAND)
                .put("type", "host-to-panel")
                .put("start", "83")
                .put("address", command.group(1))
                .put("length", command.group(2))
                .put("keys", command.group(3))
                .put("checksum", command.group(4))
                .say(Said.of("frame.keys", command.group(3), command.group(1)))
                .frame();
    }

    @Override
    public Frame fault(byte[] bytes, boolean refuse, Said reason) {
        return FrameDraft.without(FrameType.FAULT, Ness.NAME, bytes, "", reason);
    }

    @Override
    public Frame reject(byte[] bytes, Said reason) {
        return FrameDraft.without(FrameType.REJECT, Ness.NAME, bytes, "", reason);
    }
}
