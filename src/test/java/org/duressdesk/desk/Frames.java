package org.duressdesk.desk;

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
import org.duressdesk.domain.signal.SignalKey;
import org.duressdesk.domain.signal.SignalStatus;

/** Decoded frames for tests, as a Sur-Gard receiver with Contact ID would give them. */
final class Frames {
    private Frames() {}

    static Signal signal(String account, String code, SignalStatus status, SignalClass kind, String number) {
        String qualifier = switch (status) {
            case NEW -> "E";
            case RESTORE -> "R";
            case PREVIOUS -> "P";
        };
        boolean duress = kind == SignalClass.ALARM && code.startsWith("12") && status == SignalStatus.NEW;
        return new Signal(
                account,
                qualifier,
                status,
                code,
                "01",
                NumberKind.ZONE,
                number,
                kind,
                duress,
                code.equals("122") ? Said.text("Silent panic") : Said.text("Code " + code),
                new TreeMap<>());
    }

    static Frame of(Signal... signals) {
        StringBuilder text = new StringBuilder("5011 ");
        for (Signal s : signals) {
            text.append("18")
                    .append(s.account())
                    .append(s.qualifier())
                    .append(s.code())
                    .append("01")
                    .append(s.zoneOrUser());
        }
        return frame(FrameType.EVENT, text.toString(), List.of(signals), "06");
    }

    static Frame heartbeat() {
        return frame(FrameType.HEARTBEAT, "1011           @    ", List.of(), "06");
    }

    static Frame damaged(String hex) {
        return new Frame(
                hex,
                "surgard",
                FrameType.FAULT,
                "",
                "",
                List.of(),
                "15",
                new TreeMap<>(),
                Said.text("Byte FF is not printable"));
    }

    static Frame refused(String hex) {
        return new Frame(
                hex,
                "sia-dc09",
                FrameType.REFUSED,
                "",
                "",
                List.of(),
                "15",
                new TreeMap<>(),
                Said.text("Refused: nobody knows it."));
    }

    /** A message that opened with its key and is refused for its time. */
    static Frame misdated(long secondsAhead) {
        return new Frame(
                "0a0d",
                "sia-dc09",
                FrameType.REFUSED,
                "",
                "",
                List.of(),
                "15",
                new TreeMap<>(java.util.Map.of(Frame.CLOCK_OFF, String.valueOf(secondsAhead))),
                Said.text("Refused: its time."));
    }

    /** A press of E-13 with a sequence number; {@code tail} makes its bytes differ. */
    static Frame numbered(String sequence, String tail) {
        Signal signal = signal("2255", "122", SignalStatus.NEW, SignalClass.ALARM, "013")
                .with(java.util.Map.of("sequence", sequence));
        return new Frame(
                "0a" + tail + "0d",
                "sia-dc09",
                FrameType.EVENT,
                "",
                "",
                List.of(signal),
                "06",
                new TreeMap<>(),
                Said.text("A press"));
    }

    static Frame undecodable(String text) {
        return frame(FrameType.REJECT, text, List.of(), "06");
    }

    static Frame internal(Signal... signals) {
        return frame(
                FrameType.RECEIVER_INTERNAL, "0010[#0000|N]" + List.of(signals).hashCode(), List.of(signals), "06");
    }

    private static Frame frame(FrameType type, String text, List<Signal> signals, String reply) {
        String hex = HexFormat.of().formatHex((text + "\u0014").getBytes(StandardCharsets.ISO_8859_1));
        return new Frame(
                hex, "surgard", type, "01", "1", signals, reply, new TreeMap<>(), Said.text("A frame for tests"));
    }

    /** The press of the button with this key. */
    static Frame press(SignalKey key) {
        return of(signal(key.account(), "122", SignalStatus.NEW, SignalClass.ALARM, key.number()));
    }
}
