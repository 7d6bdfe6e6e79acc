package org.duressdesk.desk.state;

import java.util.List;
import java.util.Optional;
import org.duressdesk.domain.incident.IncidentId;
import org.duressdesk.domain.incident.Priority;
import org.duressdesk.domain.journal.Fact;
import org.duressdesk.domain.journal.Moment;
import org.duressdesk.domain.people.Person;

/**
 * An open incident.
 *
 * @param scope       building or area its presses are grouped by; for an unknown device its subject
 * @param alarms      in press order, at least one
 * @param owner       who leads it now
 * @param lastAct     the last operator act (own, step, call, note, plan, acknowledge) the idle clock runs from
 * @param escalation  the highest deadline passed since the newest press, if any
 * @param escalatedAt when that was, for the repeat every 60 s (decision D13)
 * @param supervisor  outcomes of supervisor calls entered, newest last
 */
public record Incident(
        IncidentId id,
        String scope,
        boolean drill,
        List<Alarm> alarms,
        Optional<Person> owner,
        Optional<Moment> ownedAt,
        Optional<PlanRun> plan,
        List<NoteLine> notes,
        Optional<Moment> lastAct,
        Optional<Fact.Escalated.Level> escalation,
        Optional<Moment> escalatedAt,
        List<String> supervisor) {
    public Incident {
        alarms = List.copyOf(alarms);
        notes = List.copyOf(notes);
        supervisor = List.copyOf(supervisor);
    }

    /** The most urgent of its alarms. */
    public Priority priority() {
        return alarms.stream().map(Alarm::priority).min(Priority::compareTo).orElse(Priority.REST);
    }

    public Optional<Alarm> alarm(String subject) {
        return alarms.stream().filter(a -> a.subject().equals(subject)).findFirst();
    }

    public boolean unacknowledged() {
        return alarms.stream().anyMatch(a -> a.acknowledged().isEmpty());
    }

    /** Number of presses in all, repeats counted. */
    public int presses() {
        return alarms.stream().mapToInt(a -> a.presses().size()).sum();
    }

    /** When the first press came. */
    public Moment openedAt() {
        return alarms.getFirst().first().at();
    }

    /** When the newest press came. */
    public Moment lastPressAt() {
        return alarms.stream().map(a -> a.last().at()).reduce((a, b) -> b.utcMicros() >= a.utcMicros() ? b : a).orElseThrow();
    }
}
