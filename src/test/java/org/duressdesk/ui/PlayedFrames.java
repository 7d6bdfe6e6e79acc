package org.duressdesk.ui;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.domain.signal.NumberKind;
import org.duressdesk.domain.signal.Signal;
import org.duressdesk.domain.signal.SignalClass;
import org.duressdesk.domain.signal.SignalStatus;

/** Frames as a Sur-Gard receiver would have sent them, decoded. */
final class PlayedFrames {
    private PlayedFrames() {}

    static Frame event(String account, String code, String zone, SignalClass kind, SignalStatus status) {
        String letter = status == SignalStatus.NEW ? "E" : "R";
        Signal signal = new Signal(
                account,
                letter,
                status,
                code,
                "01",
                NumberKind.ZONE,
                zone,
                kind,
                kind == SignalClass.ALARM && code.startsWith("12"),
                code.equals("122") ? "silent panic" : "code " + code,
                new TreeMap<>());
        return new Frame(
                hex("5011 18" + account + letter + code + "01" + zone),
                "surgard",
                FrameType.EVENT,
                "01",
                "1",
                List.of(signal),
                "06",
                new TreeMap<>(),
                "");
    }

    static Frame heartbeat() {
        return without(FrameType.HEARTBEAT, "1011           @    ", "01", "1");
    }

    /** Well ended, and nothing can be read in it. */
    static Frame unreadable(String text) {
        return without(FrameType.REJECT, text, "", "");
    }

    private static Frame without(FrameType type, String text, String receiver, String line) {
        return new Frame(hex(text), "surgard", type, receiver, line, List.of(), "06", new TreeMap<>(), "");
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex((text + "\u0014").getBytes(StandardCharsets.ISO_8859_1));
    }
}
