package org.duressdesk.desk.rules;

import java.util.List;
import org.duressdesk.desk.kernel.Deadlines;
import org.duressdesk.desk.kernel.Draft;
import org.duressdesk.desk.kernel.Turn;
import org.duressdesk.desk.link.LinkLife;
import org.duressdesk.desk.state.Incident;
import org.duressdesk.domain.journal.CallOutFact;
import org.duressdesk.domain.journal.DeskFact;
import org.duressdesk.domain.journal.IncidentFact;
import org.duressdesk.domain.journal.IncidentFact.Escalated.Level;

/** What time alone brings: clock steps, silent links, hourly counts, deadlines. Never an acknowledgement (R6). */
final class Ticks {
    /** A jump of the wall clock against the monotonic one beyond this is a step. */
    static final long STEP_MICROS = 1_000_000;

    private static final long HOUR_NANOS = 3_600_000_000_000L;

    /** How often a deadline that nobody answers is said again (decision D13). */
    private static final long AGAIN_NANOS = 60_000_000_000L;

    private Ticks() {}

    static void tick(Turn t) {
        clock(t);
        LinkLife.supervise(t);
        LinkLife.minutes(t);
        if (t.now.monotonicNanos() - t.context().countedNanos() >= HOUR_NANOS) {
            LinkLife.counts(t);
        }
        for (Incident incident : List.copyOf(t.state().incidents().values())) {
            waits(t, incident);
            if (incident.unacknowledged()) {
                unanswered(t, incident);
            } else {
                idle(t, incident);
            }
        }
    }

    private static void clock(Turn t) {
        long drift = t.now.utcMicros() - t.now.monotonicNanos() / 1000;
        long step = t.context().driftMicros().isPresent()
                ? drift - t.context().driftMicros().getAsLong()
                : 0;
        if (Math.abs(step) >= STEP_MICROS) {
            t.add(Draft.of(new DeskFact.ClockStepped(step / 1000)));
        }
        t.context(t.context().drift(drift));
    }

    private static void unanswered(Turn t, Incident incident) {
        long waiting = Deadlines.waitingNanos(incident, t.now);
        boolean supervised =
                incident.escalation().filter(l -> l == Level.SUPERVISOR).isPresent();
        boolean raised = supervised
                || incident.escalation().filter(l -> l == Level.RAISED).isPresent();
        if (!raised && waiting >= Deadlines.seconds(t.site.settings().raiseAfterSeconds())) {
            escalate(t, incident, Level.RAISED);
        }
        boolean due = waiting >= Deadlines.seconds(t.site.settings().superviseAfterSeconds());
        if (due && (!supervised || again(t, incident))) {
            escalate(t, incident, Level.SUPERVISOR);
        }
    }

    private static void idle(Turn t, Incident incident) {
        boolean idling = incident.escalation().filter(l -> l == Level.IDLE).isPresent();
        if (idling
                ? again(t, incident)
                : Deadlines.idle(incident, t.site.settings())
                        .filter(d -> d.over(t.now))
                        .isPresent()) {
            escalate(t, incident, Level.IDLE);
        }
    }

    private static boolean again(Turn t, Incident incident) {
        return incident.escalatedAt()
                .filter(at -> at.elapsedNanos(t.now) < AGAIN_NANOS)
                .isEmpty();
    }

    private static void escalate(Turn t, Incident incident, Level level) {
        t.add(Draft.of(new IncidentFact.Escalated(incident.id(), level)).drilled(incident.drill()));
    }

    /** A wait that is over leads on by itself. */
    private static void waits(Turn t, Incident incident) {
        incident.plan()
                .flatMap(plan -> plan.current().filter(s -> Deadlines.waitOver(plan, s, t.now)))
                .ifPresent(step -> t.add(Draft.of(new CallOutFact.StepDone(
                                incident.id(), step.step().id(), "waited", "Waited", ""))
                        .drilled(incident.drill())));
    }
}
