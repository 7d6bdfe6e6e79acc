package org.duressdesk.desk.rules;

import java.util.Optional;
import java.util.function.Function;
import org.duressdesk.desk.callout.Steps;
import org.duressdesk.desk.incident.Attention;
import org.duressdesk.desk.incident.Closing;
import org.duressdesk.desk.incident.Joining;
import org.duressdesk.desk.incident.Ownership;
import org.duressdesk.desk.kernel.Command;
import org.duressdesk.desk.kernel.Refusal;
import org.duressdesk.desk.kernel.Rights;
import org.duressdesk.desk.kernel.Turn;
import org.duressdesk.desk.link.LinkLife;
import org.duressdesk.desk.people.Shifts;
import org.duressdesk.desk.state.Incident;
import org.duressdesk.domain.incident.IncidentId;

/** Acts of people: who may, then what. */
final class Acts {
    private Acts() {}

    static Optional<Refusal> act(Turn t, Command.Act act) {
        if (act instanceof Command.SignOn on) {
            return Shifts.on(t, on);
        }
        Optional<Refusal> refusal = Rights.refusal(t, act);
        if (refusal.isPresent()) {
            return refusal;
        }
        return switch (act) {
            case Command.Acknowledge a -> in(t, a.incident(), i -> Attention.acknowledge(t, i, a));
            case Command.Silence a -> Attention.silence(t, a);
            case Command.TakeOwnership a -> in(t, a.incident(), i -> Ownership.take(t, i, a));
            case Command.HandOver a -> in(t, a.incident(), i -> Ownership.handOver(t, i, a));
            case Command.RecordOutcome a -> owned(t, a, a.incident(), i -> Steps.outcome(t, i, a));
            case Command.SkipStep a -> owned(t, a, a.incident(), i -> Steps.skip(t, i, a));
            case Command.AddNote a -> in(t, a.incident(), i -> Steps.note(t, i, a));
            case Command.ChangePlan a -> owned(t, a, a.incident(), i -> Steps.change(t, i, a));
            case Command.SupervisorOutcome a -> in(t, a.incident(), i -> Attention.supervisor(t, i, a));
            case Command.Resolve a -> owned(t, a, a.incident(), i -> Closing.resolve(t, i, a));
            case Command.Join a -> in(t, a.from(), from -> in(t, a.into(), into -> Joining.join(t, from, into)));
            case Command.Split a -> in(t, a.from(), from -> Joining.split(t, from, a));
            case Command.ChooseReceiver a -> LinkLife.chosen(t, a);
            case Command.DoLossStep a -> LinkLife.step(t, a.link(), a.step(), "");
            case Command.SkipLossStep a ->
                a.reason().isBlank()
                        ? Optional.of(Refusal.of("reason-missing"))
                        : LinkLife.step(t, a.link(), a.step(), a.reason());
            case Command.SignOn a -> Refusal.NONE;
            case Command.SignOff a -> Shifts.off(t);
        };
    }

    private static Optional<Refusal> in(Turn t, IncidentId id, Function<Incident, Optional<Refusal>> what) {
        Incident incident = t.state().incidents().get(id);
        return incident == null ? Optional.of(Refusal.of("not-open", id.value())) : what.apply(incident);
    }

    /** One leads: steps, plan and closing are the owner's. */
    private static Optional<Refusal> owned(
            Turn t, Command.Act act, IncidentId id, Function<Incident, Optional<Refusal>> what) {
        return in(
                t,
                id,
                incident -> incident.owner()
                                .filter(o -> o.id().equals(act.by().id()))
                                .isPresent()
                        ? what.apply(incident)
                        : Optional.of(incident.owner()
                                .map(o -> Refusal.of("owned-by", o.name()))
                                .orElse(Refusal.of("not-owned"))));
    }
}
