package org.duressdesk.desk.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duressdesk.domain.incident.IncidentId;
import org.duressdesk.domain.incident.Priority;
import org.duressdesk.domain.journal.Finding;
import org.duressdesk.domain.journal.IncidentFact;
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
 * @param supervisorDue since when the screen says to call the supervisor; absent once one was reached (D13)
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
        Optional<IncidentFact.Escalated.Level> escalation,
        Optional<Moment> escalatedAt,
        List<String> supervisor,
        Optional<Moment> supervisorDue) {
    public Incident {
        alarms = Alarms.of(alarms);
        notes = List.copyOf(notes);
        supervisor = List.copyOf(supervisor);
    }

    /** Steps of its plans that were skipped, with who and why. */
    public List<StepRun> skipped() {
        return plan.map(PlanRun::skipped).orElse(List.of());
    }

    /** The most urgent of its alarms. */
    public Priority priority() {
        return alarms.stream().map(Alarm::priority).min(Priority::compareTo).orElse(Priority.REST);
    }

    public Optional<Alarm> alarm(String subject) {
        return found().of(subject);
    }

    public boolean unacknowledged() {
        return alarms.stream().anyMatch(a -> a.acknowledged().isEmpty());
    }

    /** Number of presses in all, repeats counted. */
    public int presses() {
        return alarms.stream().mapToInt(Alarm::pressCount).sum();
    }

    /** When the first press came. */
    public Moment openedAt() {
        return alarms.getFirst().first().at();
    }

    /** When the newest press came. */
    public Moment lastPressAt() {
        return found().newest().orElseThrow().at();
    }

    public static Incident opened(IncidentId id, String scope, boolean drill) {
        return new Incident(
                id,
                scope,
                drill,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    /** A press more; idling ends, an escalation over older unacknowledged presses goes on. */
    public Incident pressed(Finding.Press found, Press press) {
        Incident calm = unacknowledged() ? this : calm();
        return calm.alarm(found.subject())
                .map(alarm -> calm.replace(alarm.pressed(press)))
                .orElseGet(() -> calm.with(NextState.plus(
                        calm.alarms,
                        new Alarm(
                                found.subject(),
                                found.device(),
                                found.kind(),
                                found.audibility(),
                                found.place(),
                                found.at(),
                                found.locationConfirmed(),
                                found.priority(),
                                found.number(),
                                List.of(press),
                                1,
                                Optional.empty(),
                                Optional.of(press.at()),
                                false,
                                0,
                                found.hint()))));
    }

    public Incident replace(Alarm changed) {
        return with(found().replaced(changed));
    }

    private Alarms found() {
        return Alarms.of(alarms);
    }

    public Incident with(List<Alarm> others) {
        return new Incident(
                id,
                scope,
                drill,
                others,
                owner,
                ownedAt,
                plan,
                notes,
                lastAct,
                escalation,
                escalatedAt,
                supervisor,
                supervisorDue);
    }

    public Incident ownedBy(Optional<Person> person, Optional<Moment> since) {
        return new Incident(
                id,
                scope,
                drill,
                alarms,
                person,
                since,
                plan,
                notes,
                lastAct,
                escalation,
                escalatedAt,
                supervisor,
                supervisorDue);
    }

    public Incident planned(Optional<PlanRun> run) {
        return new Incident(
                id,
                scope,
                drill,
                alarms,
                owner,
                ownedAt,
                run,
                notes,
                lastAct,
                escalation,
                escalatedAt,
                supervisor,
                supervisorDue);
    }

    public Incident noted(List<NoteLine> lines) {
        return new Incident(
                id,
                scope,
                drill,
                alarms,
                owner,
                ownedAt,
                plan,
                lines,
                lastAct,
                escalation,
                escalatedAt,
                supervisor,
                supervisorDue);
    }

    public Incident escalated(IncidentFact.Escalated.Level level, Moment at) {
        Optional<Moment> due = level == IncidentFact.Escalated.Level.SUPERVISOR
                ? supervisorDue.or(() -> Optional.of(at))
                : supervisorDue;
        return new Incident(
                id,
                scope,
                drill,
                alarms,
                owner,
                ownedAt,
                plan,
                notes,
                lastAct,
                Optional.of(level),
                Optional.of(at),
                supervisor,
                due);
    }

    public Incident supervised(List<String> outcomes, Optional<Moment> due) {
        return new Incident(
                id, scope, drill, alarms, owner, ownedAt, plan, notes, lastAct, escalation, escalatedAt, outcomes, due);
    }

    /** Joined by another: the higher escalation of the two goes on. */
    public Incident urgent(Incident other) {
        boolean mine =
                other.escalation.isEmpty() || escalation.isPresent() && rank(escalation) >= rank(other.escalation);
        List<String> outcomes = new ArrayList<>(supervisor);
        outcomes.addAll(other.supervisor);
        return new Incident(
                id,
                scope,
                drill,
                alarms,
                owner,
                ownedAt,
                plan,
                notes,
                lastAct,
                mine ? escalation : other.escalation,
                mine ? escalatedAt : other.escalatedAt,
                outcomes,
                supervisorDue.or(() -> other.supervisorDue));
    }

    private static int rank(Optional<IncidentFact.Escalated.Level> level) {
        return level.map(l -> switch (l) {
                    case IDLE -> 1;
                    case RAISED -> 2;
                    case SUPERVISOR -> 3;
                })
                .orElse(0);
    }

    /** Somebody acted: the idle clock starts anew. */
    public Incident acted(Moment at) {
        Incident calm = unacknowledged() ? this : calm();
        return new Incident(
                id,
                scope,
                drill,
                alarms,
                owner,
                ownedAt,
                plan,
                notes,
                Optional.of(at),
                calm.escalation,
                calm.escalatedAt,
                supervisor,
                supervisorDue);
    }

    private Incident calm() {
        return new Incident(
                id,
                scope,
                drill,
                alarms,
                owner,
                ownedAt,
                plan,
                notes,
                lastAct,
                Optional.empty(),
                Optional.empty(),
                supervisor,
                supervisorDue);
    }
}
