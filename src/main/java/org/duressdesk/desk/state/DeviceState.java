package org.duressdesk.desk.state;

import java.util.Optional;
import org.duressdesk.domain.journal.Moment;
import org.duressdesk.domain.site.DeviceId;

/** What is known of a button apart from alarms. Absent from the state while nothing was ever reported. */
public record DeviceState(
        DeviceId id, boolean lowBattery, boolean missing, boolean tamper, boolean trouble, Optional<Moment> troubleSince,
        Optional<Moment> lastHeard) {
    public boolean troubled() {
        return lowBattery || missing || tamper || trouble;
    }
}
