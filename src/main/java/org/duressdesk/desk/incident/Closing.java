package org.duressdesk.desk.incident;

import java.util.List;
import java.util.Optional;
import org.duressdesk.desk.kernel.Command;
import org.duressdesk.desk.kernel.Draft;
import org.duressdesk.desk.kernel.Refusal;
import org.duressdesk.desk.kernel.Turn;
import org.duressdesk.desk.state.Incident;
import org.duressdesk.desk.state.PlanRun;
import org.duressdesk.domain.incident.Disposition;
import org.duressdesk.domain.incident.FalseCause;
import org.duressdesk.domain.journal.IncidentFact;

/** The only way an incident leaves the desk (requirements R6, R16, R18). */
public final class Closing {
    private static final int HIGHEST_THREAT = 4;

    private Closing() {}

    public static Optional<Refusal> resolve(Turn t, Incident incident, Command.Resolve a) {
        Optional<Refusal> held = heldBack(incident);
        if (held.isPresent()) {
            return held;
        }
        if (a.threatLevel() < 0 || a.threatLevel() > HIGHEST_THREAT) {
            return Optional.of(Refusal.of("threat-level", Integer.toString(a.threatLevel())));
        }
        if ((a.disposition() == Disposition.FALSE_ALARM) == (a.cause() == FalseCause.NONE)) {
            return Optional.of(
                    Refusal.of(a.cause() == FalseCause.NONE ? "cause-missing" : "cause-without-false-alarm"));
        }
        t.add(Draft.by(
                        t.on(),
                        new IncidentFact.Resolved(
                                incident.id(),
                                a.disposition(),
                                a.threatLevel(),
                                a.cause(),
                                a.note().strip()))
                .drilled(incident.drill()));
        return Refusal.NONE;
    }

    /** What keeps this incident from being resolved: unacknowledged buttons, else the numbers of open mandatory steps. */
    public static Optional<Refusal> heldBack(Incident incident) {
        List<String> unseen = incident.alarms().stream()
                .filter(a -> a.acknowledged().isEmpty())
                .map(a -> a.subject())
                .toList();
        if (!unseen.isEmpty()) {
            return Optional.of(new Refusal("not-acknowledged", unseen));
        }
        List<Integer> open = incident.plan().map(PlanRun::holdingBack).orElse(List.of());
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "steps-open", open.stream().map(String::valueOf).toList()));
    }
}
