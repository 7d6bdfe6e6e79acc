package org.duressdesk.desk.incident;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duressdesk.desk.state.Acknowledgement;
import org.duressdesk.desk.state.ClosedIncident;
import org.duressdesk.desk.state.DeskState;
import org.duressdesk.desk.state.Incident;
import org.duressdesk.desk.state.NextState;
import org.duressdesk.desk.state.NoteLine;
import org.duressdesk.desk.state.PlanRun;
import org.duressdesk.domain.incident.IncidentId;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.domain.journal.IncidentFact;
import org.duressdesk.domain.people.Person;
import org.duressdesk.domain.people.Role;

/** Folds the life of incidents: seen, owned, escalated, resolved. */
public final class FoldIncidents {
    /** Outcomes of a supervisor call after which nobody needs to be called again. */
    private static final Set<String> REACHED = Set.of("reached", "handed-over");

    private static final Person DESK = new Person("", "Desk", Role.AUDITOR);

    private FoldIncidents() {}

    /** What an entry about an incident makes of the state. */
    public static void fold(NextState n, Entry e, IncidentFact fact) {
        switch (fact) {
            case IncidentFact.Acknowledged f -> acknowledged(n, e, f);
            case IncidentFact.Owned f -> owned(n, e, f);
            case IncidentFact.HandedOver f -> handedOver(n, e, f);
            case IncidentFact.Released f -> released(n, f);
            case IncidentFact.NoteAdded f -> note(n, e, f);
            case IncidentFact.Escalated f -> escalated(n, e, f);
            case IncidentFact.SupervisorCalled f -> supervisor(n, e, f);
            case IncidentFact.Resolved f -> resolved(n, e, f);
            case IncidentFact.Joined f -> FoldJoins.joined(n, e, f);
            case IncidentFact.Split f -> FoldJoins.split(n, e, f);
        }
    }

    public static void acknowledged(NextState n, Entry e, IncidentFact.Acknowledged f) {
        Acknowledgement seen = new Acknowledgement(by(n, e, f.incident()), e.at());
        n.incident(
                f.incident(),
                i -> i.alarm(f.subject())
                        .map(a -> i.replace(a.seen(seen)).acted(e.at()))
                        .orElse(i));
    }

    public static void owned(NextState n, Entry e, IncidentFact.Owned f) {
        n.incident(
                f.incident(),
                i -> i.ownedBy(e.header().person(), Optional.of(e.at()))
                        .planned(i.plan().map(p -> p.started(e.at())))
                        .acted(e.at()));
    }

    public static void handedOver(NextState n, Entry e, IncidentFact.HandedOver f) {
        n.incident(
                f.incident(),
                i -> i.ownedBy(Optional.of(f.to()), Optional.of(e.at())).acted(e.at()));
    }

    public static void released(NextState n, IncidentFact.Released f) {
        n.incident(
                f.incident(),
                i -> i.ownedBy(Optional.empty(), Optional.empty())
                        .planned(i.plan().map(PlanRun::stopped)));
    }

    public static void note(NextState n, Entry e, IncidentFact.NoteAdded f) {
        NoteLine line = new NoteLine(f.text(), e.at(), by(n, e, f.incident()));
        n.incident(f.incident(), i -> i.noted(NextState.plus(i.notes(), line)).acted(e.at()));
    }

    /** A deadline ends any silence: silence never delays escalation (decision D13). */
    public static void escalated(NextState n, Entry e, IncidentFact.Escalated f) {
        n.incident(f.incident(), i -> i.escalated(f.level(), e.at()));
        n.noSilence();
    }

    public static void supervisor(NextState n, Entry e, IncidentFact.SupervisorCalled f) {
        n.incident(
                f.incident(),
                i -> i.supervised(
                                NextState.plus(i.supervisor(), f.outcome()),
                                REACHED.contains(f.outcome()) ? Optional.empty() : i.supervisorDue())
                        .acted(e.at()));
    }

    public static void resolved(NextState n, Entry e, IncidentFact.Resolved f) {
        Incident incident = n.incidents.get(f.incident());
        if (incident == null) {
            return;
        }
        long first = incident.alarms().stream()
                .mapToLong(a -> a.first().sequence())
                .min()
                .orElse(e.sequence());
        List<ClosedIncident> all = NextState.plus(
                n.closed,
                new ClosedIncident(
                        incident,
                        f.disposition(),
                        f.threatLevel(),
                        f.cause(),
                        e.at(),
                        by(n, e, f.incident()),
                        first,
                        e.sequence()));
        n.closed = List.copyOf(all.subList(Math.max(0, all.size() - DeskState.CLOSED_KEPT), all.size()));
        n.incidents.remove(f.incident());
    }

    /** Who acted; for what the desk did by itself (a wait that is over) whoever leads the incident. */
    public static Person by(NextState n, Entry e, IncidentId id) {
        Incident incident = n.incidents.get(id);
        return e.header()
                .person()
                .or(() -> incident == null ? Optional.empty() : incident.owner())
                .orElse(DESK);
    }
}
