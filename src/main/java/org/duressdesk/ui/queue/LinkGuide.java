package org.duressdesk.ui.queue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.duressdesk.desk.Snapshot;
import org.duressdesk.desk.state.LinkState;
import org.duressdesk.domain.callout.LossStep;
import org.duressdesk.domain.link.LinkSettings;
import org.duressdesk.domain.people.Person;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.domain.site.Contact;
import org.duressdesk.ui.attention.DeskView;
import org.duressdesk.ui.keys.DeskAction;
import org.duressdesk.ui.words.Texts;
import org.duressdesk.ui.words.Times;

/** The steps while a receiver is lost and no press can reach the desk (requirement R2): one after the other, each journalled. */
public final class LinkGuide {
    private static final Texts TEXTS = Texts.of("queue");
    private static final int STEPS = LossStep.values().length;

    private LinkGuide() {}

    /** What is to be done next, for which link. */
    public record Next(LinkId link, LossStep step) {}

    /** True while a link is silent or gone and nothing else is open; a desk that visitors see shows it in its own words. */
    static boolean wanted(DeskView view) {
        return !view.quiet()
                && view.snapshot().state().incidents().isEmpty()
                && lost(view.snapshot()).stream().findAny().isPresent();
    }

    /** The next step of the link that is shown; empty when no link is lost, an incident is open, or all is done. */
    public static Optional<Next> next(DeskView view) {
        return wanted(view)
                ? shown(view).nextStep().map(step -> new Next(shown(view).id(), step))
                : Optional.empty();
    }

    /** "Tell the floor to use radio". */
    public static String title(DeskView view, LossStep step) {
        LinkState link = shown(view);
        Optional<Contact> technician = technician(view);
        return switch (step) {
            case TELL_THE_FLOOR -> TEXTS.say("guide.tell");
            case LOOK_AT_RECEIVER -> TEXTS.say("guide.look", name(view, link));
            case CHECK_CABLE -> TEXTS.say("guide.cable", link.port());
            case CALL_TECHNICIAN ->
                technician
                        .map(c -> TEXTS.say("guide.call", c.name(), c.number()))
                        .orElseGet(() -> TEXTS.say("guide.call.unknown"));
        };
    }

    /** "Step 2 of 4". */
    static String right(DeskView view) {
        return shown(view)
                .nextStep()
                .map(step -> TEXTS.say("guide.right", step.ordinal() + 1, STEPS))
                .orElseGet(() -> TEXTS.say("guide.right.done"));
    }

    /** The link with something left to do that was lost first; else the one lost first. */
    private static LinkState shown(DeskView view) {
        List<LinkState> lost = lost(view.snapshot());
        return lost.stream().filter(l -> l.nextStep().isPresent()).findFirst().orElseGet(lost::getFirst);
    }

    private static List<LinkState> lost(Snapshot snapshot) {
        return snapshot.state().links().values().stream()
                .filter(l -> l.condition() != LinkState.Condition.UP)
                .sorted(Comparator.comparingLong(LinkState::lostSince))
                .toList();
    }

    static List<Block> blocks(DeskView view) {
        LinkState link = shown(view);
        List<Block> blocks = new ArrayList<>();
        link.nextStep()
                .ifPresentOrElse(
                        now -> {
                            blocks.add(card(view, now));
                            List.of(LossStep.values())
                                    .subList(now.ordinal() + 1, STEPS)
                                    .forEach(later -> blocks.add(
                                            new Block.Todo(later.ordinal() + 1, title(view, later), more(later))));
                        },
                        () -> blocks.add(new Block.Lines(List.of(TEXTS.say("guide.all-done")), false)));
        blocks.add(new Block.Section(TEXTS.say("guide.did"), ""));
        if (link.lostSince() > 0) {
            blocks.add(new Block.Happened(Times.clock(link.lostSince(), view.now()), TEXTS.say("guide.did.last")));
        }
        Snapshot.Pulse pulse = view.snapshot().pulses().get(link.id());
        blocks.add(new Block.Happened(
                Times.clock(link.since()),
                link.condition() == LinkState.Condition.DOWN
                        ? TEXTS.say("guide.did.down", link.reason().words())
                        : TEXTS.say("guide.did.silent", pulse == null ? "" : pulse.silentAfterSeconds())));
        link.steps().forEach(taken -> blocks.add(new Block.Happened(Times.clock(taken.at()), said(view, taken))));
        blocks.add(new Block.Section(TEXTS.say("guide.back"), ""));
        blocks.add(new Block.Lines(List.of(TEXTS.say("guide.back.words")), false));
        return blocks;
    }

    private static Block card(DeskView view, LossStep now) {
        boolean tell = now == LossStep.TELL_THE_FLOOR;
        String below = now == LossStep.CALL_TECHNICIAN
                ? technician(view).map(Contact::hint).orElse("")
                : more(now);
        return new Block.NowCard(
                TEXTS.say("guide.now", now.ordinal() + 1),
                title(view, now),
                tell ? "" : below,
                TEXTS.say("guide.read"),
                tell ? TEXTS.say("guide.words") : "",
                List.of(
                        new Block.Act(
                                TEXTS.say(now.ordinal() + 1 < STEPS ? "guide.done" : "guide.done.last"),
                                DeskAction.NEXT,
                                true,
                                ""),
                        new Block.Act(TEXTS.say("guide.skip"), DeskAction.SKIP, false, "")));
    }

    private static String more(LossStep step) {
        return switch (step) {
            case LOOK_AT_RECEIVER -> TEXTS.say("guide.look.more");
            case CHECK_CABLE -> TEXTS.say("guide.cable.more");
            case TELL_THE_FLOOR, CALL_TECHNICIAN -> "";
        };
    }

    private static String said(DeskView view, LinkState.StepTaken taken) {
        String who = taken.by().map(Person::name).orElse("");
        String what = title(view, taken.step());
        return taken.skipped().isEmpty()
                ? TEXTS.say("guide.did.step", what, who)
                : TEXTS.say("guide.did.skipped", what, who, taken.skipped());
    }

    private static String name(DeskView view, LinkState link) {
        return view.snapshot().site().links().stream()
                .filter(l -> l.id().equals(link.id()))
                .map(LinkSettings::name)
                .findFirst()
                .orElse(link.id().value());
    }

    private static Optional<Contact> technician(DeskView view) {
        return view.snapshot().site().contact(view.snapshot().site().settings().technicianContact());
    }
}
