package org.duressdesk.desk.callout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.duressdesk.desk.incident.FoldIncidents;
import org.duressdesk.desk.state.Incident;
import org.duressdesk.desk.state.NextState;
import org.duressdesk.desk.state.PlanRun;
import org.duressdesk.desk.state.StepRun;
import org.duressdesk.domain.incident.IncidentId;
import org.duressdesk.domain.journal.CallOutFact;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.domain.journal.Moment;

/** Folds plans and their steps. */
public final class FoldPlans {
    private FoldPlans() {}

    /** What an entry about a call-out makes of the state. */
    public static void fold(NextState n, Entry e, CallOutFact fact) {
        switch (fact) {
            case CallOutFact.PlanChosen f -> chosen(n, e, f);
            case CallOutFact.StepDone f -> done(n, e, f);
            case CallOutFact.StepSkipped f -> skipped(n, e, f);
            case CallOutFact.CallMade f -> called(n, e, f);
        }
    }

    /** A first plan, or one swapped in: what was done stays done (requirement R15). */
    static void chosen(NextState n, Entry e, CallOutFact.PlanChosen f) {
        boolean act = e.header().person().isPresent();
        n.incident(f.incident(), i -> {
            Optional<Moment> since = i.owner().map(owner -> e.at());
            PlanRun run = PlanRun.swapped(i.plan(), f.plan(), f.contacts(), f.why(), since);
            Incident planned = i.planned(Optional.of(run));
            return act ? planned.acted(e.at()) : planned;
        });
    }

    static void done(NextState n, Entry e, CallOutFact.StepDone f) {
        StepRun.Ending ending = new StepRun.Ending(
                false, f.outcome(), f.outcomeLabel(), f.note(), e.at(), FoldIncidents.by(n, e, f.incident()));
        end(n, e, f.incident(), f.step(), ending);
    }

    static void skipped(NextState n, Entry e, CallOutFact.StepSkipped f) {
        StepRun.Ending ending =
                new StepRun.Ending(true, "skipped", "", f.reason(), e.at(), FoldIncidents.by(n, e, f.incident()));
        end(n, e, f.incident(), f.step(), ending);
    }

    static void called(NextState n, Entry e, CallOutFact.CallMade f) {
        StepRun.Call call = new StepRun.Call(
                f.contact(), f.outcome(), f.outcomeLabel(), e.at(), FoldIncidents.by(n, e, f.incident()));
        change(n, f.incident(), f.step(), s -> new StepRun(s.step(), NextState.plus(s.calls(), call), s.ending()));
        n.incident(f.incident(), i -> i.acted(e.at()));
    }

    private static void end(NextState n, Entry e, IncidentId id, String step, StepRun.Ending ending) {
        change(n, id, step, s -> new StepRun(s.step(), s.calls(), Optional.of(ending)));
        n.incident(
                id,
                i -> i.planned(i.plan().map(p -> p.since(i.owner().map(o -> e.at()))))
                        .acted(e.at()));
    }

    private static void change(NextState n, IncidentId id, String step, UnaryOperator<StepRun> how) {
        n.incident(
                id,
                i -> i.planned(i.plan().map(p -> {
                    List<StepRun> steps = new ArrayList<>(p.steps());
                    steps.replaceAll(s -> s.step().id().equals(step) && s.open() ? how.apply(s) : s);
                    return p.with(steps);
                })));
    }
}
