package org.duressdesk.domain.journal;

import java.util.List;
import org.duressdesk.domain.incident.Disposition;
import org.duressdesk.domain.incident.FalseCause;
import org.duressdesk.domain.incident.IncidentId;
import org.duressdesk.domain.people.Person;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.site.Contact;

/** Incidents: seen, owned, escalated, joined, resolved. */
public sealed interface IncidentFact extends Fact {
    /** One button's presses up to now are seen by the person of the header. */
    record Acknowledged(IncidentId incident, String subject) implements IncidentFact {}

    record Owned(IncidentId incident) implements IncidentFact {}

    record HandedOver(IncidentId incident, Person to) implements IncidentFact {}

    /** Nobody owns it any more and it sounds (decision D9). */
    record Released(IncidentId incident, Said reason) implements IncidentFact {}

    record NoteAdded(IncidentId incident, String text) implements IncidentFact {}

    /** A deadline of R8 passed. */
    record Escalated(IncidentId incident, Level level) implements IncidentFact {
        /** What the deadline asks for. */
        public enum Level {
            RAISED,
            SUPERVISOR,
            IDLE
        }
    }

    /** The supervisor was called because of an unacknowledged alarm; outcome as entered. */
    record SupervisorCalled(IncidentId incident, Contact contact, String outcome) implements IncidentFact {}

    record Resolved(IncidentId incident, Disposition disposition, int threatLevel, FalseCause cause, String note)
            implements IncidentFact {}

    /** All of {@code from} belongs to {@code into} now; {@code from} ends. */
    record Joined(IncidentId from, IncidentId into) implements IncidentFact {}

    /** These subjects go on as an incident of their own. */
    record Split(IncidentId from, IncidentId to, List<String> subjects) implements IncidentFact {
        public Split {
            subjects = List.copyOf(subjects);
        }
    }
}
