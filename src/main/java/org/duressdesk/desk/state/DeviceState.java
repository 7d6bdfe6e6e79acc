package org.duressdesk.desk.state;

import java.util.Optional;
import org.duressdesk.domain.device.DeviceId;
import org.duressdesk.domain.journal.Finding;
import org.duressdesk.domain.journal.Moment;

/** What is known of a button apart from alarms. Absent from the state while nothing was ever reported. */
public record DeviceState(
        DeviceId id,
        boolean lowBattery,
        boolean missing,
        boolean tamper,
        boolean trouble,
        Optional<Moment> troubleSince,
        Optional<Moment> lastHeard) {
    public boolean troubled() {
        return lowBattery || missing || tamper || trouble;
    }

    public static DeviceState quiet(DeviceId id) {
        return new DeviceState(id, false, false, false, false, Optional.empty(), Optional.empty());
    }

    /** A press or restore proves that it is there. */
    public DeviceState heard(Moment at) {
        return with(lowBattery, false, tamper, trouble, at, true);
    }

    public DeviceState reported(Finding.Condition.Kind kind, Moment at) {
        return switch (kind) {
            case LOW_BATTERY -> with(true, missing, tamper, trouble, at, true);
            case BATTERY_RESTORED -> with(false, missing, tamper, trouble, at, true);
            case MISSING -> with(lowBattery, true, tamper, trouble, at, false);
            case HEARD_AGAIN -> with(lowBattery, false, tamper, trouble, at, true);
            case TAMPER -> with(lowBattery, missing, true, trouble, at, true);
            case TAMPER_RESTORED -> with(lowBattery, missing, false, trouble, at, true);
            case TROUBLE -> with(lowBattery, missing, tamper, true, at, true);
            case TROUBLE_RESTORED -> with(lowBattery, missing, tamper, false, at, true);
            case TEST, CHECK_IN -> heard(at);
        };
    }

    private DeviceState with(
            boolean battery, boolean missing, boolean tamper, boolean trouble, Moment at, boolean heard) {
        boolean troubled = battery || missing || tamper || trouble;
        return new DeviceState(
                id,
                battery,
                missing,
                tamper,
                trouble,
                troubled ? troubleSince.or(() -> Optional.of(at)) : Optional.empty(),
                heard ? Optional.of(at) : lastHeard);
    }
}
