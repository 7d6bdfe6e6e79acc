package org.duressdesk.ui;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.duressdesk.domain.said.Said;
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
                code.equals("122") ? Said.text("silent panic") : Said.text("code " + code),
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
                Said.NOTHING);
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex((text + "\u0014").getBytes(StandardCharsets.ISO_8859_1));
    }

    /** A frame without signals of which nothing is said. */
    static Frame unsaid(FrameType type, String receiver, String line, String text) {
        return new Frame(hex(text), "surgard", type, receiver, line, List.of(), "06", new TreeMap<>(), Said.NOTHING);
    }
}
