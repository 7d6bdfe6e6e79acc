package org.duressdesk.desk.callout;

import java.util.List;
import java.util.Optional;
import org.duressdesk.desk.incident.Presses;
import org.duressdesk.desk.kernel.Command;
import org.duressdesk.desk.kernel.Draft;
import org.duressdesk.desk.kernel.Refusal;
import org.duressdesk.desk.kernel.Turn;
import org.duressdesk.desk.state.Alarm;
import org.duressdesk.desk.state.Incident;
import org.duressdesk.desk.state.PlanRun;
import org.duressdesk.desk.state.StepRun;
import org.duressdesk.domain.callout.BuiltInPlan;
import org.duressdesk.domain.callout.Outcome;
import org.duressdesk.domain.callout.Plan;
import org.duressdesk.domain.callout.PlanChoice;
import org.duressdesk.domain.callout.StepKind;
import org.duressdesk.domain.journal.CallOutFact;
import org.duressdesk.domain.journal.IncidentFact;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.site.Contact;

/** One step at a time (requirements R15 to R17). */
public final class Steps {
    private Steps() {}

    public static Optional<Refusal> outcome(Turn t, Incident incident, Command.RecordOutcome a) {
        Optional<StepRun> run = current(incident, a.step());
        if (run.isEmpty()) {
            return Optional.of(Refusal.of("not-the-step", a.step()));
        }
        if (run.get().step().kind() == StepKind.WAIT) {
            return Optional.of(Refusal.of("wait-runs"));
        }
        Optional<Outcome> outcome = run.get().step().outcomes().stream()
                .filter(o -> o.id().equals(a.outcome()))
                .findFirst();
        if (outcome.isEmpty()) {
            return Optional.of(Refusal.of("no-such-outcome", a.outcome()));
        }
        if (run.get().step().kind() == StepKind.CALL) {
            return call(t, incident, run.get(), outcome.get(), a.note());
        }
        if (outcome.get().finishes()) {
            done(t, incident, run.get(), outcome.get(), a.note());
        } else {
            String note = a.note().isBlank() ? "" : ": " + a.note().strip();
            t.add(Draft.by(
                            t.on(),
                            new IncidentFact.NoteAdded(
                                    incident.id(),
                                    run.get().step().title() + ": "
                                            + outcome.get().label() + note))
                    .drilled(incident.drill()));
        }
        return Refusal.NONE;
    }

    /** A list tried in vain starts again at its first contact: the step stays open until one is reached or it is skipped. */
    private static Optional<Refusal> call(Turn t, Incident incident, StepRun run, Outcome outcome, String note) {
        List<Contact> contacts = run.step().contacts().stream()
                .flatMap(id -> incident.plan().orElseThrow().contacts().stream().filter(c -> c.id().equals(id)))
                .toList();
        if (contacts.isEmpty()) {
            return Optional.of(Refusal.of("no-contact", run.step().id()));
        }
        Contact contact = contacts.get(run.calls().size() % contacts.size());
        t.add(Draft.by(
                        t.on(),
                        new CallOutFact.CallMade(
                                incident.id(), run.step().id(), contact, outcome.id(), outcome.label()))
                .drilled(incident.drill()));
        if (outcome.finishes()) {
            done(t, incident, run, outcome, note);
        } else if (!note.isBlank()) {
            t.add(Draft.by(t.on(), new IncidentFact.NoteAdded(incident.id(), note.strip()))
                    .drilled(incident.drill()));
        }
        return Refusal.NONE;
    }

    private static void done(Turn t, Incident incident, StepRun run, Outcome outcome, String note) {
        t.add(Draft.by(
                        t.on(),
                        new CallOutFact.StepDone(
                                incident.id(), run.step().id(), outcome.id(), outcome.label(), note.strip()))
                .drilled(incident.drill()));
    }

    public static Optional<Refusal> skip(Turn t, Incident incident, Command.SkipStep a) {
        if (current(incident, a.step()).isEmpty()) {
            return Optional.of(Refusal.of("not-the-step", a.step()));
        }
        if (a.reason().isBlank()) {
            return Optional.of(Refusal.of("reason-missing"));
        }
        t.add(Draft.by(
                        t.on(),
                        new CallOutFact.StepSkipped(
                                incident.id(), a.step(), a.reason().strip()))
                .drilled(incident.drill()));
        return Refusal.NONE;
    }

    public static Optional<Refusal> note(Turn t, Incident incident, Command.AddNote a) {
        if (a.text().isBlank()) {
            return Optional.of(Refusal.of("note-empty"));
        }
        t.add(Draft.by(
                        t.on(),
                        new IncidentFact.NoteAdded(incident.id(), a.text().strip()))
                .drilled(incident.drill()));
        return Refusal.NONE;
    }

    public static Optional<Refusal> change(Turn t, Incident incident, Command.ChangePlan a) {
        if (incident.plan().filter(p -> p.plan().id().equals(a.plan())).isPresent()) {
            return Optional.of(Refusal.of("plan-in-force", a.plan()));
        }
        Optional<Plan> plan = t.site.plans().stream()
                .filter(p -> p.id().equals(a.plan()))
                .findFirst()
                .or(() -> a.plan().equals(BuiltInPlan.ID)
                        ? Optional.of(BuiltInPlan.of(t.site.settings().supervisorContact()))
                        : Optional.empty());
        if (plan.isEmpty()) {
            return Optional.of(Refusal.of("no-such-plan", a.plan()));
        }
        Alarm first = incident.alarms().getFirst();
        Plan known = PlanChoice.known(
                plan.get(),
                first.device().flatMap(t.site::device).map(d -> d.camera()).orElse(""));
        t.add(Draft.by(
                        t.on(),
                        new CallOutFact.PlanChosen(
                                incident.id(), known, Presses.contacts(t.site, known), Said.of("plan.by-hand")))
                .drilled(incident.drill()));
        return Refusal.NONE;
    }

    private static Optional<StepRun> current(Incident incident, String step) {
        return incident.plan()
                .flatMap(PlanRun::current)
                .filter(s -> s.step().id().equals(step));
    }
}
