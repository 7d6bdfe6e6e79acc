package org.duressdesk.ui.window;

import java.util.Optional;
import org.duressdesk.desk.kernel.Command;
import org.duressdesk.desk.state.StepRun;
import org.duressdesk.domain.people.Person;
import org.duressdesk.ui.attention.DeskView;
import org.duressdesk.ui.attention.EnterMeaning;
import org.duressdesk.ui.keys.DeskAction;

/** Which command an action asks for, in the name of a person. Pure. */
final class DeskActs {
    private DeskActs() {}

    /** Empty when the action is none of the desk's, needs a form, or has nothing to act on. */
    static Optional<Command> command(DeskAction action, DeskView view, EnterMeaning enter, Person by) {
        return switch (action) {
            case ACKNOWLEDGE ->
                view.attention()
                        .banner()
                        .map(w -> new Command.Acknowledge(
                                by,
                                w.incident().id(),
                                w.alarm().subject(),
                                w.alarm().last().sequence()));
            case SILENCE -> Optional.of(new Command.Silence(by));
            case NEXT ->
                switch (enter) {
                    case EnterMeaning.Nothing nothing -> Optional.empty();
                    case EnterMeaning.Own own -> Optional.of(new Command.TakeOwnership(by, own.incident()));
                    case EnterMeaning.LossStepDone done ->
                        Optional.of(new Command.DoLossStep(by, done.link(), done.step()));
                    case EnterMeaning.End end ->
                        Optional.of(new Command.RecordOutcome(by, end.incident(), end.step(), end.outcome(), ""));
                };
            default -> action.outcome() > 0 ? outcome(action.outcome(), view, by) : Optional.empty();
        };
    }

    private static Optional<Command> outcome(int key, DeskView view, Person by) {
        return view.attention()
                .led()
                .flatMap(incident -> incident.plan()
                        .flatMap(plan -> plan.current()
                                .filter(run -> !plan.exhausted(run))
                                .flatMap(run -> chosen(run, key))
                                .map(o -> new Command.RecordOutcome(by, incident.id(), o.step(), o.outcome(), ""))));
    }

    private record Chosen(String step, String outcome) {}

    private static Optional<Chosen> chosen(StepRun run, int key) {
        return run.step().outcomes().stream()
                .skip(key - 1L)
                .findFirst()
                .map(o -> new Chosen(run.step().id(), o.id()));
    }
}
