package org.duressdesk.desk.decide;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duressdesk.domain.incident.IncidentId;
import org.duressdesk.domain.journal.Finding;
import org.duressdesk.domain.journal.Finding.Condition.Kind;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.domain.signal.Signal;
import org.duressdesk.domain.signal.SignalClass;
import org.duressdesk.domain.signal.SignalStatus;
import org.duressdesk.domain.site.Device;
import org.duressdesk.domain.site.DeviceId;

/**
 * Reports that are no presses: conditions of buttons and of receivers. Codes by ANSI/SIA DC-05 (Contact ID, three digits)
 * and DC-03 (SIA, two letters; the second says R or H restored, J trouble restored, T trouble, U unbypassed).
 */
final class Reports {
    private static final Set<String> BATTERY = Set.of("302", "309", "311", "338", "384", "XT", "XR", "YT", "YR");
    private static final Set<String> SUPERVISION = Set.of("147", "355", "381", "382", "391", "UY", "UZ", "XL", "BZ");
    private static final Set<String> TAMPER =
            Set.of("137", "144", "145", "316", "317", "341", "383", "TA", "TT", "TR", "TH", "TJ", "ES", "EJ", "XS", "XJ");

    private Reports() {}

    /** The condition at a button ended: an alarm, a battery, a supervision loss… */
    static Finding ended(Turn t, LinkId link, Signal s, Device device) {
        String code = s.code();
        if (BATTERY.contains(code)) {
            return new Finding.Condition(device.id(), Kind.BATTERY_RESTORED);
        }
        if (SUPERVISION.contains(code) && !code.equals("147")) {
            return new Finding.Condition(device.id(), Kind.HEARD_AGAIN);
        }
        if (TAMPER.contains(code) && !code.equals("137") && !code.equals("144") && !code.equals("145")) {
            return new Finding.Condition(device.id(), Kind.TAMPER_RESTORED);
        }
        boolean trouble = code.length() == 3 && (code.startsWith("3") || code.startsWith("5"))
                || code.length() == 2 && (code.endsWith("J") || code.endsWith("U"))
                || s.signalClass() == SignalClass.UNBYPASS;
        if (trouble) {
            return new Finding.Condition(device.id(), Kind.TROUBLE_RESTORED);
        }
        Optional<IncidentId> incident = Findings.openWith(t, device.id().value()).map(i -> i.id());
        return new Finding.Returned(device.id(), incident);
    }

    /** A bypassed button is a button in trouble: its press would not be reported. */
    static Finding condition(Signal s, DeviceId device) {
        return switch (s.signalClass()) {
            case TROUBLE, SUPERVISORY, ACCESS_TROUBLE, BYPASS -> new Finding.Condition(device, began(s.code()));
            case TEST -> new Finding.Condition(device, s.code().equals("602") || s.code().equals("RP") ? Kind.CHECK_IN : Kind.TEST);
            case OPEN, CLOSE, CANCEL, ACCESS, REMOTE_ACCESS, STATUS, ALARM, RESTORE, UNBYPASS, USER_DEFINED, UNKNOWN ->
                new Finding.Noted();
        };
    }

    private static Kind began(String code) {
        return BATTERY.contains(code) ? Kind.LOW_BATTERY
                : SUPERVISION.contains(code) ? Kind.MISSING
                : TAMPER.contains(code) ? Kind.TAMPER : Kind.TROUBLE;
    }

    /** The receiver about itself; openings, modes and the like are only noted. */
    static Finding internal(Turn t, Signal s) {
        boolean restored = s.status() == SignalStatus.RESTORE || s.signalClass() == SignalClass.RESTORE;
        return switch (s.signalClass()) {
            case TROUBLE, SUPERVISORY, ALARM, RESTORE, UNKNOWN, ACCESS_TROUBLE, BYPASS, UNBYPASS ->
                receiver(t, s.meaning(), s.code(), s.zoneOrUser(), restored);
            case OPEN, CLOSE, CANCEL, TEST, ACCESS, REMOTE_ACCESS, USER_DEFINED, STATUS -> new Finding.Noted();
        };
    }

    /** A restore names the trouble it ends: same code, or in SIA the same first letter, and the same number. */
    static Finding receiver(Turn t, String meaning, String code, String number, boolean restored) {
        String what = (code.isEmpty() ? "" : code + ": ") + meaning + (number.isEmpty() ? "" : ", " + number);
        if (!restored) {
            return new Finding.ReceiverTrouble(what, false);
        }
        String ends = number.isEmpty() ? "" : ", " + number;
        List<String> open = t.state().receiverTroubles();
        String same = code.length() == 2 ? code.substring(0, 1) : code;
        return new Finding.ReceiverTrouble(
                open.stream().filter(o -> o.startsWith(same) && o.endsWith(ends)).findFirst().orElse(what), true);
    }
}
