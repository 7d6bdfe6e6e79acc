package org.duressdesk.desk.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.duressdesk.domain.incident.IncidentId;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.domain.journal.Fact;
import org.duressdesk.domain.journal.Moment;

/** Folds plans and their steps. */
final class FoldPlans {
    private FoldPlans() {}

    /** A first plan, or one swapped in: what was done stays done (requirement R15). */
    static void chosen(Next n, Entry e, Fact.PlanChosen f) {
        boolean act = e.header().person().isPresent();
        n.incident(f.incident(), i -> {
            Optional<Moment> since = i.owner().map(owner -> e.at());
            PlanRun run = PlanRun.swapped(i.plan(), f.plan(), f.contacts(), f.why(), since);
            Incident planned = i.planned(Optional.of(run));
            return act ? planned.acted(e.at()) : planned;
        });
    }

    static void done(Next n, Entry e, Fact.StepDone f) {
        StepRun.Ending ending = new StepRun.Ending(
                false, f.outcome(), f.outcomeLabel(), f.note(), e.at(), FoldIncidents.by(n, e, f.incident()));
        end(n, e, f.incident(), f.step(), ending);
    }

    static void skipped(Next n, Entry e, Fact.StepSkipped f) {
        StepRun.Ending ending =
                new StepRun.Ending(true, "skipped", "", f.reason(), e.at(), FoldIncidents.by(n, e, f.incident()));
        end(n, e, f.incident(), f.step(), ending);
    }

    static void called(Next n, Entry e, Fact.CallMade f) {
        StepRun.Call call = new StepRun.Call(
                f.contact(), f.outcome(), f.outcomeLabel(), e.at(), FoldIncidents.by(n, e, f.incident()));
        change(n, f.incident(), f.step(), s -> new StepRun(s.step(), Next.plus(s.calls(), call), s.ending()));
        n.incident(f.incident(), i -> i.acted(e.at()));
    }

    private static void end(Next n, Entry e, IncidentId id, String step, StepRun.Ending ending) {
        change(n, id, step, s -> new StepRun(s.step(), s.calls(), Optional.of(ending)));
        n.incident(id, i -> i.planned(i.plan().map(p -> p.since(i.owner().map(o -> e.at())))).acted(e.at()));
    }

    private static void change(Next n, IncidentId id, String step, UnaryOperator<StepRun> how) {
        n.incident(id, i -> i.planned(i.plan().map(p -> {
            List<StepRun> steps = new ArrayList<>(p.steps());
            steps.replaceAll(s -> s.step().id().equals(step) && s.open() ? how.apply(s) : s);
            return p.with(steps);
        })));
    }
}
