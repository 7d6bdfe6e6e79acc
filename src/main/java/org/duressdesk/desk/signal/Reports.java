package org.duressdesk.desk.signal;

import java.util.Optional;
import java.util.Set;
import org.duressdesk.desk.kernel.Turn;
import org.duressdesk.desk.state.DeviceState;
import org.duressdesk.domain.device.DeviceId;
import org.duressdesk.domain.incident.IncidentId;
import org.duressdesk.domain.journal.Finding;
import org.duressdesk.domain.journal.Finding.Condition.Kind;
import org.duressdesk.domain.signal.ButtonCondition;
import org.duressdesk.domain.signal.Signal;
import org.duressdesk.domain.signal.SignalClass;
import org.duressdesk.domain.site.Device;

/**
 * Reports of registered buttons that are no presses. What the decoder says comes first; else codes by ANSI/SIA DC-05
 * (Contact ID, three digits) and DC-03 (SIA, two letters; the second says R or H restored, J trouble restored, T trouble,
 * U unbypassed).
 */
final class Reports {
    private static final Set<String> BATTERY = Set.of("302", "309", "311", "338", "384", "XT", "XR", "YT", "YR");
    private static final Set<String> SUPERVISION = Set.of("147", "355", "381", "382", "391", "UY", "UZ", "XL", "BZ");
    private static final Set<String> TAMPER = Set.of(
            "137", "144", "145", "316", "317", "341", "383", "TA", "TT", "TR", "TH", "TJ", "ES", "EJ", "XS", "XJ");
    /** Codes of these conditions that are alarms at a button, so that their restore is that of a press. */
    private static final Set<String> ALARMS = Set.of("137", "144", "145", "147");

    private Reports() {}

    /** The condition at a button ended: an alarm, a battery, a supervision loss… */
    static Finding ended(Turn t, Signal s, Device device) {
        return switch (over(s)) {
            case BATTERY -> new Finding.Condition(device.id(), Kind.BATTERY_RESTORED);
            case SUPERVISION -> new Finding.Condition(device.id(), Kind.HEARD_AGAIN);
            case TAMPER -> new Finding.Condition(device.id(), Kind.TAMPER_RESTORED);
            case TROUBLE -> new Finding.Condition(device.id(), Kind.TROUBLE_RESTORED);
            case INPUT, CHECK_IN -> returned(t, device.id());
        };
    }

    static Finding returned(Turn t, DeviceId device) {
        Optional<IncidentId> incident = Findings.openWith(t, device.value()).map(i -> i.id());
        return new Finding.Returned(device, incident);
    }

    private static ButtonCondition over(Signal s) {
        return s.condition().orElseGet(() -> {
            String code = s.code();
            boolean trouble = code.length() == 3 && (code.startsWith("3") || code.startsWith("5"))
                    || code.length() == 2 && (code.endsWith("J") || code.endsWith("U"))
                    || s.signalClass() == SignalClass.UNBYPASS;
            ButtonCondition of = ALARMS.contains(code) ? ButtonCondition.INPUT : byCode(code);
            return of != ButtonCondition.TROUBLE || trouble ? of : ButtonCondition.INPUT;
        });
    }

    /**
     * Whether the restore does not say what is over: channels and pulse formats have one code for the end of an alarm and of
     * a trouble, and so has SIA with its R (protocols.md A.5, F.2). H is the end of an alarm only.
     */
    static boolean overall(Signal s) {
        boolean contactId = s.code().length() == 3 && s.code().chars().allMatch(Character::isDigit);
        return s.condition().isEmpty()
                && s.signalClass() == SignalClass.RESTORE
                && !contactId
                && !s.code().endsWith("H")
                && over(s) == ButtonCondition.INPUT;
    }

    /** A bypassed button is a button in trouble: its press would not be reported. */
    static Finding condition(Signal s, DeviceId device) {
        return switch (s.signalClass()) {
            case TROUBLE, SUPERVISORY, ACCESS_TROUBLE, BYPASS -> new Finding.Condition(device, began(s));
            case TEST -> new Finding.Condition(device, checkIn(s) ? Kind.CHECK_IN : Kind.TEST);
            case OPEN, CLOSE, CANCEL, ACCESS, REMOTE_ACCESS, STATUS, ALARM, RESTORE, UNBYPASS, USER_DEFINED, UNKNOWN ->
                new Finding.Noted();
        };
    }

    private static boolean checkIn(Signal s) {
        return s.condition().filter(ButtonCondition.CHECK_IN::equals).isPresent()
                || s.code().equals("602")
                || s.code().equals("RP");
    }

    private static Kind began(Signal s) {
        return switch (s.condition().orElseGet(() -> byCode(s.code()))) {
            case BATTERY -> Kind.LOW_BATTERY;
            case SUPERVISION -> Kind.MISSING;
            case TAMPER -> Kind.TAMPER;
            case TROUBLE, INPUT, CHECK_IN -> Kind.TROUBLE;
        };
    }

    private static ButtonCondition byCode(String code) {
        return BATTERY.contains(code)
                ? ButtonCondition.BATTERY
                : SUPERVISION.contains(code)
                        ? ButtonCondition.SUPERVISION
                        : TAMPER.contains(code) ? ButtonCondition.TAMPER : ButtonCondition.TROUBLE;
    }

    /** Whether that condition is now open at a button; for its input: an alarm that has not returned. */
    static boolean open(Turn t, DeviceId device, ButtonCondition condition) {
        DeviceState state = t.state().devices().get(device);
        return switch (condition) {
            case INPUT ->
                t.state().incidents().values().stream()
                        .flatMap(i -> i.alarm(device.value()).stream())
                        .anyMatch(a -> !a.returned());
            case BATTERY -> state != null && state.lowBattery();
            case SUPERVISION -> state != null && state.missing();
            case TAMPER -> state != null && state.tamper();
            case TROUBLE -> state != null && state.trouble();
            case CHECK_IN -> false;
        };
    }
}
