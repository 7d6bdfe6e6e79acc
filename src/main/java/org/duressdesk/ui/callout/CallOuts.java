package org.duressdesk.ui.callout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.duressdesk.desk.state.Incident;
import org.duressdesk.desk.state.PlanRun;
import org.duressdesk.desk.state.StepRun;
import org.duressdesk.domain.callout.Outcome;
import org.duressdesk.domain.callout.ReadAloud;
import org.duressdesk.domain.callout.Step;
import org.duressdesk.domain.callout.StepKind;
import org.duressdesk.domain.journal.Moment;
import org.duressdesk.domain.site.Contact;
import org.duressdesk.domain.site.Site;
import org.duressdesk.ui.callout.CallOutPicture.Choice;
import org.duressdesk.ui.callout.CallOutPicture.Clock;
import org.duressdesk.ui.callout.CallOutPicture.Current;
import org.duressdesk.ui.callout.CallOutPicture.Dial;
import org.duressdesk.ui.callout.CallOutPicture.Done;
import org.duressdesk.ui.callout.CallOutPicture.Next;
import org.duressdesk.ui.words.Texts;
import org.duressdesk.ui.words.Times;

/** Makes the call-out panel from an incident. Pure. */
public final class CallOuts {
    private static final Texts TEXTS = Texts.of("callout");

    private CallOuts() {}

    /** The panel as it stands at {@code now}. */
    public static CallOutPicture of(Site site, Incident incident, Moment now) {
        Optional<PlanRun> plan = incident.plan();
        if (plan.isEmpty()) {
            return new CallOutPicture(
                    incident.id(),
                    TEXTS.say("plan.none"),
                    "",
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    notes(incident),
                    TEXTS.say("skip.none"),
                    "",
                    "");
        }
        return of(site, incident, plan.get(), now);
    }

    private static CallOutPicture of(Site site, Incident incident, PlanRun plan, Moment now) {
        boolean quiet = site.settings().quietDesk();
        Map<String, String> fields = Fields.of(site, incident);
        List<StepRun> steps = plan.steps();
        List<Done> done = new ArrayList<>();
        plan.earlier().forEach(run -> run.ending().ifPresent(end -> done.add(done("", run, end, fields, quiet))));
        int current = IntStream.range(0, steps.size())
                .filter(i -> steps.get(i).open())
                .findFirst()
                .orElse(steps.size());
        IntStream.range(0, steps.size())
                .forEach(i -> steps.get(i)
                        .ending()
                        .ifPresent(end -> done.add(done(Integer.toString(i + 1), steps.get(i), end, fields, quiet))));
        List<Next> next = IntStream.range(current + 1, steps.size())
                .filter(i -> steps.get(i).open())
                .mapToObj(i -> new Next(i + 1, title(steps.get(i).step(), fields, quiet)))
                .toList();
        String progress = current < steps.size()
                ? TEXTS.say("progress", current + 1, steps.size())
                : TEXTS.say("progress.done", steps.size());
        Optional<Current> now_ =
                current < steps.size() ? Optional.of(current(plan, current, fields, now, quiet)) : Optional.empty();
        return new CallOutPicture(
                incident.id(),
                quiet && !plan.plan().quietTitle().isEmpty()
                        ? plan.plan().quietTitle()
                        : plan.plan().title(),
                progress,
                done,
                folded(done),
                now_,
                next,
                notes(incident),
                now_.isEmpty() ? TEXTS.say("skip.none") : "",
                cannotResolve(incident, plan, "resolve.steps", "resolve.step"),
                cannotResolve(incident, plan, "resolve.steps.short", "resolve.step.short"));
    }

    private static Current current(PlanRun plan, int index, Map<String, String> fields, Moment now, boolean quiet) {
        StepRun run = plan.steps().get(index);
        Step step = run.step();
        Optional<Contact> contact = plan.nextContact(run);
        boolean exhausted = plan.exhausted(run);
        List<Choice> choices = IntStream.range(
                        0, exhausted ? 0 : Math.min(5, step.outcomes().size()))
                .mapToObj(i -> choice(i + 1, step.outcomes().get(i)))
                .toList();
        List<String> tried = run.calls().stream()
                .map(c -> TEXTS.say(
                        "tried", c.contact().name(), c.outcomeLabel().toLowerCase(Locale.ROOT), Times.clock(c.at())))
                .toList();
        String question = exhausted
                ? TEXTS.say("question.exhausted")
                : step.kind() == StepKind.CALL
                        ? TEXTS.say("question.call")
                        : choices.size() == 1 ? "" : TEXTS.say("question.step");
        List<ReadAloud.Piece> aloud = step.readAloud().isBlank() ? List.of() : ReadAloud.fill(step.readAloud(), fields);
        return new Current(
                step.id(),
                TEXTS.say("step.now", index + 1),
                title(step, fields, quiet),
                contact.map(c -> dial(plan, run, c)),
                clock(plan, step, now),
                aloud,
                tried,
                question,
                choices,
                exhausted);
    }

    private static Choice choice(int key, Outcome outcome) {
        return new Choice(key, outcome.id(), outcome.label());
    }

    private static Dial dial(PlanRun plan, StepRun run, Contact contact) {
        Optional<Contact> after = run.step().contacts().stream()
                .skip(run.calls().size() + 1L)
                .findFirst()
                .flatMap(id ->
                        plan.contacts().stream().filter(c -> c.id().equals(id)).findFirst());
        String label = contact.hint().isBlank() ? TEXTS.say("dial") : TEXTS.say("dial.hint", lower(contact.hint()));
        return new Dial(
                label,
                contact.name(),
                contact.number(),
                after.map(c -> TEXTS.say("dial.next", c.name(), c.number())).orElse(""));
    }

    private static String lower(String hint) {
        return hint.substring(0, 1).toLowerCase(Locale.ROOT) + hint.substring(1);
    }

    private static Optional<Clock> clock(PlanRun plan, Step step, Moment now) {
        int seconds =
                step.kind() == StepKind.WAIT && step.waitSeconds() > 0 ? step.waitSeconds() : step.deadlineSeconds();
        if (seconds == 0 || plan.stepSince().isEmpty()) {
            return Optional.empty();
        }
        long run = Times.seconds(plan.stepSince().get(), now);
        long left = seconds - run;
        return Optional.of(
                left >= 0
                        ? new Clock(left / (double) seconds, Long.toString(left), TEXTS.say("clock.left"), false)
                        : new Clock(0, Times.tightAge(-left), TEXTS.say("clock.late"), true));
    }

    private static Done done(
            String number, StepRun run, StepRun.Ending ending, Map<String, String> fields, boolean quiet) {
        String outcome = ending.skipped() ? TEXTS.say("done.skipped", ending.note()) : outcome(run, ending);
        return new Done(number, title(run.step(), fields, quiet), outcome, Times.clock(ending.at()), ending.skipped());
    }

    private static String outcome(StepRun run, StepRun.Ending ending) {
        List<String> words = new ArrayList<>(
                run.calls().stream().map(StepRun.Call::outcomeLabel).toList());
        if (words.isEmpty() || !words.getLast().equals(ending.label())) {
            words.add(ending.label());
        }
        return words.getFirst()
                + words.stream()
                        .skip(1)
                        .map(w -> ", " + w.toLowerCase(Locale.ROOT))
                        .reduce("", String::concat);
    }

    /** Finished steps as one line: how many, and how the last of them ended. */
    private static Optional<Done> folded(List<Done> done) {
        if (done.isEmpty()) {
            return Optional.empty();
        }
        Done last = done.getLast();
        String words = last.skipped()
                ? last.outcome()
                : last.outcome().substring(last.outcome().lastIndexOf(", ") + 1).strip();
        String lastLabel = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        String key = done.size() == 1 ? "folded.one" : "folded";
        return Optional.of(
                new Done("", TEXTS.say(key, done.size(), last.title()), lastLabel, last.at(), last.skipped()));
    }

    /** What was skipped, a line each: which step, why, who and when. */
    public static List<String> skipped(Site site, Incident incident) {
        Map<String, String> fields = Fields.of(site, incident);
        return incident.skipped().stream()
                .flatMap(run -> run.ending().stream()
                        .map(ending -> TEXTS.say(
                                "resolve.skip",
                                title(run.step(), fields, site.settings().quietDesk()),
                                ending.note(),
                                ending.by().name(),
                                Times.clock(ending.at()))))
                .toList();
    }

    private static String title(Step step, Map<String, String> fields, boolean quiet) {
        return ReadAloud.text(quiet && !step.quietTitle().isBlank() ? step.quietTitle() : step.title(), fields);
    }

    private static List<String> notes(Incident incident) {
        return incident.notes().stream()
                .map(n -> TEXTS.say("note", Times.clock(n.at()), n.text()))
                .toList();
    }

    /** Why resolve is refused, in the words of the design: "Cannot resolve yet: steps 4 to 8 are open". */
    private static String cannotResolve(Incident incident, PlanRun plan, String many, String one) {
        if (incident.unacknowledged()) {
            return TEXTS.say("resolve.unacknowledged");
        }
        List<Integer> open = plan.holdingBack();
        return open.isEmpty()
                ? ""
                : open.size() == 1 ? TEXTS.say(one, open.getFirst()) : TEXTS.say(many, StepNumbers.say(open));
    }
}
