package org.duressdesk.ui.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.duressdesk.desk.kernel.Command;
import org.duressdesk.desk.state.Alarm;
import org.duressdesk.desk.state.Incident;
import org.duressdesk.domain.callout.BuiltInPlan;
import org.duressdesk.domain.callout.Outcome;
import org.duressdesk.domain.callout.Plan;
import org.duressdesk.domain.incident.FalseCause;
import org.duressdesk.domain.people.Person;
import org.duressdesk.ui.attention.Waiting;
import org.duressdesk.ui.attention.Wording;
import org.duressdesk.ui.callout.CallOutPicture;
import org.duressdesk.ui.callout.CallOuts;
import org.duressdesk.ui.callout.ResolveForm;
import org.duressdesk.ui.callout.TextForm;
import org.duressdesk.ui.common.ChoiceForm;
import org.duressdesk.ui.keys.DeskAction;
import org.duressdesk.ui.places.OverlayHost;
import org.duressdesk.ui.places.PanelOverlay;
import org.duressdesk.ui.queue.LinkGuide;
import org.duressdesk.ui.queue.SupervisorNotice;
import org.duressdesk.ui.words.Texts;

/** Opens the panels that ask for more than a key, or says why there is nothing to ask. Screen thread. */
final class Forms {
    private static final Texts TEXTS = Texts.of("window");

    private final DeskViewModel model;
    private final DeskWindowSettings settings;
    private final OverlayHost overlays;
    private final Consumer<Function<Person, Command>> ask;
    private final Consumer<String> say;
    private final Predicate<DeskAction> offers;

    Forms(
            DeskViewModel model,
            DeskWindowSettings settings,
            OverlayHost overlays,
            Consumer<Function<Person, Command>> ask,
            Consumer<String> say,
            Predicate<DeskAction> offers) {
        this.model = model;
        this.settings = settings;
        this.overlays = overlays;
        this.ask = ask;
        this.say = say;
        this.offers = offers;
    }

    void open(DeskAction action) {
        switch (action) {
            case HELP -> overlays.open(Lists.help(offers));
            case HELD_BACK -> overlays.open(Lists.heldBack(model.view()));
            case SUPERVISOR ->
                SupervisorNotice.due(model.view())
                        .ifPresentOrElse(this::supervisor, () -> say.accept(TEXTS.say("refusal.supervisor-not-due")));
            case NOTE -> noted().ifPresentOrElse(this::note, () -> say.accept(TEXTS.say("answer.none-open")));
            case HAND_OVER -> led(this::handOver);
            case CHANGE_PLAN -> led(this::changePlan);
            case SKIP -> LinkGuide.next(model.view()).ifPresentOrElse(this::skip, () -> led(this::skip));
            case RESOLVE -> led(this::resolve);
            case JOIN_OR_SPLIT -> inHand(this::joinOrSplit);
            default -> say.accept(TEXTS.say("answer.later"));
        }
    }

    private void led(Consumer<Incident> form) {
        model.view().attention().led().ifPresentOrElse(form, () -> say.accept(TEXTS.say("answer.not-owner")));
    }

    private void inHand(Consumer<Incident> form) {
        Optional<Incident> incident =
                model.view().attention().led().or(() -> model.view().attention().unowned());
        incident.ifPresentOrElse(form, () -> say.accept(TEXTS.say("answer.not-owner")));
    }

    /** What a note belongs to: also an incident that nobody has acknowledged yet. */
    private Optional<Incident> noted() {
        return model.view()
                .attention()
                .led()
                .or(() -> model.view().attention().unowned())
                .or(() -> model.view().attention().banner().map(Waiting::incident));
    }

    private void choose(
            String title, String why, List<ChoiceForm.Option> options, java.util.function.IntConsumer chosen) {
        open(title, why, options, true, chosen);
    }

    /** @param first the first option is marked at once, so that Enter takes it */
    private void open(
            String title,
            String why,
            List<ChoiceForm.Option> options,
            boolean first,
            java.util.function.IntConsumer chosen) {
        PanelOverlay[] own = new PanelOverlay[1];
        ChoiceForm form = new ChoiceForm(title, why, options, i -> {
            overlays.close(own[0]);
            chosen.accept(i);
        });
        if (!first) {
            form.unchosen();
        }
        own[0] = PanelOverlay.form(title, form, form::key, () -> {});
        overlays.open(own[0]);
    }

    private void supervisor(Incident incident) {
        List<Outcome> calls = BuiltInPlan.calls();
        choose(
                SupervisorNotice.sentence(model.view()),
                TEXTS.say("form.supervisor"),
                calls.stream()
                        .map(o ->
                                ChoiceForm.Option.of(o.label(), o.finishes() ? "" : TEXTS.say("form.supervisor.again")))
                        .toList(),
                i -> ask.accept(by -> new Command.SupervisorOutcome(
                        by, incident.id(), calls.get(i).id())));
    }

    private void handOver(Incident incident) {
        List<Person> people = settings.people().get().stream()
                .filter(p -> incident.owner().filter(o -> o.id().equals(p.id())).isEmpty())
                .toList();
        if (people.isEmpty()) {
            say.accept(TEXTS.say("form.nobody"));
            return;
        }
        choose(
                TEXTS.say("form.hand", place(incident)),
                "",
                people.stream()
                        .map(p -> ChoiceForm.Option.of(p.name(), role(p)))
                        .toList(),
                i -> ask.accept(by -> new Command.HandOver(by, incident.id(), people.get(i))));
    }

    private static String role(Person person) {
        return TEXTS.say("role." + person.role().name().toLowerCase(java.util.Locale.ROOT));
    }

    private void changePlan(Incident incident) {
        List<Plan> plans = model.view().snapshot().site().plans();
        Optional<String> now = incident.plan().map(p -> p.plan().id());
        choose(
                TEXTS.say("form.plan"),
                TEXTS.say("form.plan.why"),
                plans.stream()
                        .map(p -> new ChoiceForm.Option(
                                title(p),
                                TEXTS.say("form.plan.steps", p.steps().size()),
                                now.filter(id -> id.equals(p.id())).isPresent()
                                        ? TEXTS.say("refusal.plan-in-force")
                                        : ""))
                        .toList(),
                i -> ask.accept(by ->
                        new Command.ChangePlan(by, incident.id(), plans.get(i).id())));
    }

    private String title(Plan plan) {
        return model.view().quiet() && !plan.quietTitle().isBlank() ? plan.quietTitle() : plan.title();
    }

    private void skip(Incident incident) {
        Optional<CallOutPicture.Current> step = model.picture().get().callOut().flatMap(CallOutPicture::current);
        if (step.isEmpty()) {
            say.accept(TEXTS.say("answer.no-step"));
            return;
        }
        String id = step.get().step();
        text(
                TEXTS.say("form.skip", step.get().title()),
                TEXTS.say("form.skip.why"),
                TEXTS.say("form.skip.act"),
                TEXTS.say("refusal.reason-missing"),
                reason -> ask.accept(by -> new Command.SkipStep(by, incident.id(), id, reason)));
    }

    private void skip(LinkGuide.Next next) {
        text(
                TEXTS.say("form.skip", LinkGuide.title(model.view(), next.step())),
                TEXTS.say("form.skip.loss"),
                TEXTS.say("form.skip.act"),
                TEXTS.say("refusal.reason-missing"),
                reason -> ask.accept(by -> new Command.SkipLossStep(by, next.link(), next.step(), reason)));
    }

    private void note(Incident incident) {
        text(
                TEXTS.say("form.note", place(incident)),
                TEXTS.say("form.note.why"),
                TEXTS.say("form.note.act"),
                TEXTS.say("refusal.note-empty"),
                note -> ask.accept(by -> new Command.AddNote(by, incident.id(), note)));
    }

    private void text(String title, String why, String act, String empty, Consumer<String> send) {
        PanelOverlay[] own = new PanelOverlay[1];
        TextForm form = new TextForm(title, why, act, empty, written -> {
            overlays.close(own[0]);
            send.accept(written);
        });
        own[0] = PanelOverlay.form(title, form.root(), form::key, form::focus);
        overlays.open(own[0]);
    }

    private void resolve(Incident incident) {
        String cannot = model.picture()
                .get()
                .callOut()
                .map(CallOutPicture::cannotResolve)
                .orElse("");
        if (!cannot.isEmpty()) {
            say.accept(cannot);
            return;
        }
        PanelOverlay[] own = new PanelOverlay[1];
        ResolveForm form = new ResolveForm(
                place(incident),
                model.view().quiet(),
                CallOuts.skipped(model.view().snapshot().site(), incident),
                (filled, note) -> {
                    overlays.close(own[0]);
                    // The form hands over only what is complete.
                    ask.accept(by -> new Command.Resolve(
                            by,
                            incident.id(),
                            filled.disposition().orElseThrow(),
                            filled.threat().orElseThrow(),
                            filled.cause().orElse(FalseCause.NONE),
                            note));
                });
        own[0] = PanelOverlay.form(TEXTS.say("soft.resolve"), form.root(), form::key, () -> {});
        overlays.open(own[0]);
    }

    private record Change(ChoiceForm.Option option, Function<Person, Command> command) {}

    private void joinOrSplit(Incident incident) {
        List<Change> changes = new ArrayList<>();
        model.view().snapshot().state().incidents().values().stream()
                .filter(i -> !i.id().equals(incident.id()))
                .forEach(other -> changes.add(new Change(
                        ChoiceForm.Option.of(
                                TEXTS.say("form.join", place(other)), other.id().value()),
                        by -> new Command.Join(by, other.id(), incident.id()))));
        if (incident.alarms().size() > 1) {
            incident.alarms()
                    .forEach(a -> changes.add(new Change(
                            ChoiceForm.Option.of(TEXTS.say("form.split", a.number(), name(a)), ""),
                            by -> new Command.Split(by, incident.id(), List.of(a.subject())))));
        }
        if (changes.isEmpty()) {
            say.accept(TEXTS.say("form.join.none"));
            return;
        }
        open(
                TEXTS.say("form.join.title", place(incident)),
                TEXTS.say("form.join.why"),
                changes.stream().map(Change::option).toList(),
                false,
                i -> ask.accept(changes.get(i).command()));
    }

    private static String place(Incident incident) {
        return Wording.title(incident.alarms().getFirst());
    }

    private static String name(Alarm alarm) {
        return Wording.shortTitle(alarm);
    }
}
