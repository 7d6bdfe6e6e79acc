package org.duressdesk.receiver.protocol.ness;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.duressdesk.domain.said.Said;
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
        Said words = said(report, body.substring(0, 2), id, area);
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

    private static Said said(Optional<NessEvent> report, String number, String id, int area) {
        Optional<Said> about = switch (area) {
            case FIRE -> Optional.of(Said.of("pulse.fire"));
            case PANIC -> Optional.of(Said.of("pulse.panic"));
            case MEDICAL -> Optional.of(Said.of("pulse.medical"));
            case DURESS -> Optional.of(Said.of("pulse.duress"));
            case RADIO_TAMPER -> Optional.of(Said.of("meaning.ness.radio-device"));
            case RADIO_KEY -> Optional.of(Said.of("meaning.ness.radio-key"));
            default -> Optional.empty();
        };
        Said event = report.map(NessEvent::said).orElse(Said.of("meaning.event-unknown", number));
        if (about.isEmpty()) {
            return event;
        }
        Said what = about.get();
        if (report.filter(NessEvent.ALARM_RESTORE::equals).isPresent()) {
            return Said.of("meaning.ness.restore", what);
        }
        if (report.filter(NessEvent.ALARM::equals).isPresent()) {
            return switch (id) {
                case "f0", "F0" -> Said.of("meaning.ness.keypad", what);
                case "00" -> Said.of("meaning.ness.key-switch", what);
                default ->
                    area == PANIC
                            ? Said.of("meaning.ness.radio-panic", id.replaceFirst("^0", ""))
                            : Said.of("meaning.ness.user", what, id);
            };
        }
        return Said.of("meaning.with", event, what);
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
            on(on, address, bits, 0x0100, DURESS, Said.of("pulse.duress"));
            on(on, address, bits, 0x0200, PANIC, Said.of("pulse.panic"));
            on(on, address, bits, 0x0001, PANIC, Said.of("meaning.ness.pendant-panic"));
            if (!on.isEmpty()) {
                draft.signals(on);
            }
        }
        return draft.type(body.startsWith("00") ? FrameType.LINK_TEST : FrameType.STATUS)
                .put("type", "status-reply")
                .put("status_request_id", body.substring(0, 2))
                .put("status_bits", body.substring(2))
                .say(Said.of("frame.panel-state", body.substring(0, 2), body.substring(2)));
    }

    private static void on(List<Signal> signals, String address, int bits, int mask, int area, Said what) {
        if ((bits & mask) != 0) {
            signals.add(new SignalDraft(SignalClass.ALARM, Said.of("meaning.ness.on", what))
                    .account(address)
                    .qualifier("", SignalStatus.PREVIOUS)
                    .code("13")
                    .group(String.format(Locale.ROOT, "%02x", area))
                    .signal());
        }
    }
}
