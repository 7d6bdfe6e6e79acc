package org.duressdesk.ui.attention;

import org.duressdesk.desk.state.Alarm;
import org.duressdesk.desk.state.Incident;
import org.duressdesk.domain.incident.IncidentId;
import org.duressdesk.domain.journal.Moment;

/** One button's presses within an incident, as a row of the queue. */
public record Waiting(Incident incident, Alarm alarm) {
    /** Names this row as long as the incident is open. */
    public Key key() {
        return new Key(incident.id(), alarm.subject());
    }

    /** Since when it counts: the oldest press nobody has acknowledged, or the newest when all are. */
    public Moment since() {
        return alarm.waitingSince().orElse(alarm.last().at());
    }

    public boolean unacknowledged() {
        return alarm.acknowledged().isEmpty();
    }

    /** An incident and one of its subjects. */
    public record Key(IncidentId incident, String subject) {}
}
