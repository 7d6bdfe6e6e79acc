package org.duressdesk.receiver.protocol.mx8000;

import java.nio.charset.StandardCharsets;
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
 * Decodes messages that end in the check byte V and CR. The first byte says what follows: 02h a report of the receiver,
 * 03h a heartbeat, 26h a call, 27h a call in Silent Knight form. The layout of a native call is not public: calls are
 * stored, shown and acknowledged undecoded.
 */
final class Mx8000Decoder implements FrameDecoder {
    private static final String ACK = "06";
    private static final String NAK = "15";
    private static final Pattern HEAD =
            Pattern.compile("(.)([0-9]{6})\"([0-9]{6})\"([0-9A-F]{2})\"([0-9A-F]{4})\"?(.*)", Pattern.DOTALL);

    @Override
    public List<Frame> whole(byte[] bytes) {
        int check = bytes.length - 2;
        if (check < 1) {
            return List.of(fault(bytes, false, Said.of("reason.mx8000.nothing")));
        }
        if (bytes[check] != VByte.of(bytes, check)) {
            return List.of(
                    fault(bytes, true, Said.of("reason.mx8000.check", hex(bytes[check]), hex(VByte.of(bytes, check)))));
        }
        String text = new String(bytes, 0, check, StandardCharsets.ISO_8859_1);
        String v = hex(bytes[check]);
        if (text.charAt(0) == '\'') {
            return List.of(Sk9000Call.read(bytes, text)
                    .map(draft -> draft.put("v_byte", v).reply(ACK).frame())
                    .orElse(reason -> reject(bytes, reason)));
        }
        Matcher head = HEAD.matcher(text);
        return List.of(head.matches() ? headed(bytes, head, v) : reject(bytes, Said.of("reason.mx8000.head")));
    }

    private Frame headed(byte[] bytes, Matcher head, String v) {
        char kind = head.group(1).charAt(0);
        FrameDraft draft = new FrameDraft(Mx8000.NAME, bytes)
                .reply(ACK)
                .from(head.group(4), "")
                .put("header_id", hex(kind))
                .put("date_mmddyy", head.group(2))
                .put("time_hhmmss", head.group(3))
                .put("reference", head.group(5))
                .put("v_byte", v);
        if (kind == 0x03 || head.group(5).equals("0000")) {
            return draft.type(FrameType.HEARTBEAT)
                    .say(Said.of("frame.alive.receiver", head.group(4)))
                    .frame();
        }
        if (kind == 0x02 && !head.group(6).isEmpty()) {
            return SystemReport.read(draft, head.group(6)).frame();
        }
        Said what = kind == '&' ? Said.of("reason.mx8000.call") : Said.of("reason.mx8000.layout", hex(kind));
        return draft.type(FrameType.REJECT)
                .put("reason", what.words())
                .say(Said.of("frame.undecoded", what))
                .frame();
    }

    @Override
    public Frame fault(byte[] bytes, boolean refuse, Said reason) {
        return FrameDraft.without(FrameType.FAULT, Mx8000.NAME, bytes, refuse ? NAK : "", reason);
    }

    @Override
    public Frame reject(byte[] bytes, Said reason) {
        return FrameDraft.without(FrameType.REJECT, Mx8000.NAME, bytes, ACK, reason);
    }

    private static String hex(int b) {
        return String.format(Locale.ROOT, "%02X", b & 0xFF);
    }
}
