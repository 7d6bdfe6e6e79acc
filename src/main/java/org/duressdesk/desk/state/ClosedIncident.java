package org.duressdesk.desk.state;

import org.duressdesk.domain.incident.Disposition;
import org.duressdesk.domain.incident.FalseCause;
import org.duressdesk.domain.journal.Moment;
import org.duressdesk.domain.people.Person;

/** An incident that was resolved, as remembered on the desk. Sequences name its first and last entry for replay. */
public record ClosedIncident(
        Incident incident,
        Disposition disposition,
        int threatLevel,
        FalseCause cause,
        Moment at,
        Person by,
        long firstSequence,
        long lastSequence) {}
