package org.duressdesk.receiver.protocol.ness;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.domain.signal.NumberKind;
import org.duressdesk.domain.signal.Signal;
import org.duressdesk.domain.signal.SignalClass;
import org.duressdesk.domain.signal.SignalStatus;
import org.duressdesk.receiver.frame.FrameDraft;
import org.duressdesk.receiver.frame.SignalDraft;

/**
 * The three data bytes of a report: event, id, area. In the panic and duress areas an id from 01 to 56 is a user (of a
 * radio button or a code), F0 a keypad and 00 a key switch; a user so has another address than the zone of that number.
 * Of a radio device in area 91 it is not public whether its id counts zones or users.
 */
final class NessReport {
    private static final int FIRE = 0x81;
    private static final int PANIC = 0x82;
    private static final int MEDICAL = 0x83;
    private static final int DURESS = 0x84;
    private static final int RADIO_TAMPER = 0x91;
    private static final int RADIO_KEY = 0x92;

    private NessReport() {}

    static FrameDraft report(FrameDraft draft, String address, String body) {
        int number = HexFormat.fromHexDigits(body, 0, 2);
        String id = body.substring(2, 4);
        int area = HexFormat.fromHexDigits(body, 4, 6);
        Optional<NessEvent> report = NessEvent.of(number);
        SignalClass is = report.map(NessEvent::signalClass).orElse(SignalClass.UNKNOWN);
        String words = words(report, body.substring(0, 2), id, area);
        boolean user =
                (area == PANIC || area == DURESS || area == RADIO_KEY) && id.matches("[0-5][0-9]") && !id.equals("00")
                        || is == SignalClass.OPEN
                        || is == SignalClass.CLOSE;
        SignalDraft signal = new SignalDraft(is, words)
                .account(address)
                .code(body.substring(0, 2))
                .group(body.substring(4))
                .number(user ? NumberKind.USER : NumberKind.ZONE, id)
                .duress(is == SignalClass.ALARM && (area == PANIC || area == DURESS));
        report.flatMap(NessEvent::condition).ifPresent(signal::about);
        if (area == RADIO_TAMPER) {
            signal.eitherKind();
        }
        return draft.put("event", report.map(NessEvent::fieldName).orElse("unknown"))
                .put("id", id)
                .put("area", body.substring(4))
                .signal(signal.signal());
    }

    private static String words(Optional<NessEvent> report, String number, String id, int area) {
        String what = switch (area) {
            case FIRE -> "fire";
            case PANIC -> "panic";
            case MEDICAL -> "medical";
            case DURESS -> "duress";
            case RADIO_TAMPER -> "radio device";
            case RADIO_KEY -> "radio key";
            default -> "";
        };
        if (report.filter(NessEvent.ALARM_RESTORE::equals).isPresent() && !what.isEmpty()) {
            return what + " restore";
        }
        if (report.filter(NessEvent.ALARM::equals).isPresent() && !what.isEmpty()) {
            return switch (id) {
                case "f0", "F0" -> "keypad " + what;
                case "00" -> "key switch " + what;
                default -> area == PANIC ? "radio panic user " + id.replaceFirst("^0", "") : what + " user " + id;
            };
        }
        return report.map(NessEvent::words).orElse("Event " + number + ", which stands in no table")
                + (what.isEmpty() ? "" : ", " + what);
    }

    /**
     * A reply. The one to the regular question is the panel's sign of life. Alarm states say what is on, not what is new: a
     * press is reported by an event of its own; yet after a silence they are all that is left of it, so each counts as
     * reported once more. The panel sends the two bytes of them swapped against its document (protocols.md H.2).
     */
    static FrameDraft status(FrameDraft draft, String address, String body) {
        int bits = HexFormat.fromHexDigits(body, 2, 6);
        if (body.startsWith("13") && bits != 0) {
            List<Signal> on = new ArrayList<>();
            on(on, address, bits, 0x0100, DURESS, "duress");
            on(on, address, bits, 0x0200, PANIC, "panic");
            on(on, address, bits, 0x0001, PANIC, "pendant panic");
            if (!on.isEmpty()) {
                draft.signals(on);
            }
        }
        return draft.type(body.startsWith("00") ? FrameType.LINK_TEST : FrameType.STATUS)
                .put("type", "status-reply")
                .put("status_request_id", body.substring(0, 2))
                .put("status_bits", body.substring(2))
                .say("State " + body.substring(0, 2) + " of the panel: " + body.substring(2) + ".");
    }

    private static void on(List<Signal> signals, String address, int bits, int mask, int area, String what) {
        if ((bits & mask) != 0) {
            signals.add(new SignalDraft(SignalClass.ALARM, "The panel says that " + what + " is on")
                    .account(address)
                    .qualifier("", SignalStatus.PREVIOUS)
                    .code("13")
                    .group(String.format(Locale.ROOT, "%02x", area))
                    .signal());
        }
    }
}
