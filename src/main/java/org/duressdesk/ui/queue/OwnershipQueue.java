package org.duressdesk.ui.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duressdesk.desk.state.Acknowledgement;
import org.duressdesk.desk.state.Incident;
import org.duressdesk.desk.state.PlanRun;
import org.duressdesk.domain.callout.ReadAloud;
import org.duressdesk.domain.callout.Step;
import org.duressdesk.ui.attention.DeskView;
import org.duressdesk.ui.attention.Shape;
import org.duressdesk.ui.attention.Waiting;
import org.duressdesk.ui.attention.Wording;
import org.duressdesk.ui.callout.Fields;
import org.duressdesk.ui.keys.DeskAction;
import org.duressdesk.ui.queue.Block.FourActs;
import org.duressdesk.ui.words.Texts;
import org.duressdesk.ui.words.Times;

/** The queue between acknowledging and owning: four acts with four keys, and the plan that opens. */
final class OwnershipQueue {
    private static final Texts TEXTS = Texts.of("queue");

    private OwnershipQueue() {}

    static List<Block> blocks(DeskView view, Incident incident) {
        List<Block> blocks = new ArrayList<>();
        List<Waiting> all = view.attention().all();
        if (all.size() == 1) {
            Waiting first = all.getFirst();
            blocks.add(new Block.Card(
                    Shape.of(first.alarm()),
                    false,
                    Wording.title(first.alarm()),
                    List.of(Wording.button(first.alarm())),
                    Wording.since(first.alarm(), view.now()),
                    Times.clock(first.alarm().last().at())));
        } else {
            List<Block.Row> rows =
                    all.stream().map(w -> AlarmQueue.row(view, w)).toList();
            blocks.add(rows.size() > 6 ? new Block.Tiles(rows) : new Block.Rows(rows, false));
        }
        blocks.add(new Block.Section(TEXTS.say("acts.head"), ""));
        blocks.add(acts(view, incident));
        blocks.addAll(idle(view, incident));
        incident.plan().ifPresent(plan -> blocks.addAll(plan(view, incident, plan)));
        return blocks;
    }

    private static Block acts(DeskView view, Incident incident) {
        Optional<Acknowledgement> seen = incident.alarms().getFirst().acknowledged();
        String done = seen.map(a -> TEXTS.say("acts.acknowledge.done", a.by().name(), Times.clock(a.at())))
                .orElse("");
        boolean sounding = !view.snapshot().state().sound().tone().equals("off");
        String resolve = incident.plan()
                .map(p -> TEXTS.say("acts.resolve.later", p.steps().size()))
                .orElseGet(() -> TEXTS.say("acts.resolve.free"));
        return new FourActs(List.of(
                new FourActs.One(DeskAction.ACKNOWLEDGE.cap(), TEXTS.say("acts.acknowledge"), done, FourActs.When.DONE),
                new FourActs.One(
                        DeskAction.NEXT.cap(), TEXTS.say("acts.own"), TEXTS.say("acts.own.next"), FourActs.When.NOW),
                new FourActs.One(
                        DeskAction.SILENCE.cap(),
                        TEXTS.say("acts.silence"),
                        sounding
                                ? TEXTS.say(
                                        "acts.silence.on",
                                        view.snapshot().site().settings().silenceSeconds())
                                : TEXTS.say(view.large() ? "acts.silence.off" : "acts.silence.off.short"),
                        FourActs.When.LATER),
                new FourActs.One(DeskAction.RESOLVE.cap(), TEXTS.say("acts.resolve"), resolve, FourActs.When.LATER)));
    }

    private static List<Block> idle(DeskView view, Incident incident) {
        int after = view.snapshot().site().settings().idleAfterSeconds();
        long run = view.idle(incident);
        String left = run >= after ? TEXTS.say("idle.over") : TEXTS.say("idle.left", after - run);
        return List.of(
                new Block.Section(TEXTS.say("idle.head"), left),
                new Block.Deadline(
                        Math.min(1, run / (double) after), false, List.of(new Block.Deadline.Mark(1, "", ""))),
                new Block.Lines(
                        List.of(SupervisorNotice.whom(view)
                                .map(who -> TEXTS.say("idle.line.named", after, who))
                                .orElseGet(() -> TEXTS.say("idle.line", after))),
                        true));
    }

    private static List<Block> plan(DeskView view, Incident incident, PlanRun plan) {
        List<String> lines = new ArrayList<>();
        lines.add("*" + plan.plan().title() + "*");
        if (!plan.steps().isEmpty()) {
            Step step = plan.steps().getFirst().step();
            String title =
                    ReadAloud.text(step.title(), Fields.of(view.snapshot().site(), incident));
            lines.add(
                    step.deadlineSeconds() > 0
                            ? TEXTS.say("plan.first", title, step.deadlineSeconds())
                            : TEXTS.say("plan.first.open", title));
        }
        return List.of(
                new Block.Section(
                        TEXTS.say("plan.head"),
                        TEXTS.say("plan.steps", plan.steps().size())),
                new Block.Lines(lines, false),
                new Block.Lines(List.of(TEXTS.say("plan.why", plan.why().words())), true));
    }
}
