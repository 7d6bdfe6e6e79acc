package org.duressdesk.ui.queue;

import java.util.ArrayList;
import java.util.List;
import org.duressdesk.desk.state.PlanRun;
import org.duressdesk.desk.state.StepRun;
import org.duressdesk.domain.callout.ReadAloud;
import org.duressdesk.ui.attention.DeskView;
import org.duressdesk.ui.attention.Waiting;
import org.duressdesk.ui.callout.Fields;
import org.duressdesk.ui.keys.DeskAction;
import org.duressdesk.ui.words.Texts;

/** What to do about a transmitter that the register does not know: a real press until somebody proves otherwise. */
final class UnknownQueue {
    private static final Texts TEXTS = Texts.of("queue");

    private UnknownQueue() {}

    static List<Block> blocks(DeskView view, Waiting waiting) {
        List<Block> blocks = new ArrayList<>();
        String plan = waiting.incident()
                .plan()
                .map(p -> TEXTS.say("todo.plan", p.plan().title()))
                .orElse("");
        blocks.add(new Block.Section(TEXTS.say("todo.head"), plan));
        blocks.add(new Block.Todo(1, TEXTS.say("todo.acknowledge"), TEXTS.say("todo.acknowledge.more")));
        waiting.incident().plan().ifPresent(p -> blocks.addAll(steps(view, waiting, p)));
        if (!waiting.alarm().hint().isEmpty()) {
            blocks.add(new Block.Section(TEXTS.say("hint.head"), TEXTS.say("hint.right")));
            blocks.add(new Block.Lines(List.of(waiting.alarm().hint().split("\n")), false));
        }
        if (!view.large()) {
            return blocks; // the way to silence the tone must keep its room; J stands among the keys
        }
        int others = view.snapshot()
                .state()
                .notRegistered()
                .subjects()
                .getOrDefault(waiting.alarm().subject(), 0);
        blocks.add(new Block.Section(TEXTS.say("before.head"), TEXTS.say("before.right", DeskAction.JOURNAL.cap())));
        blocks.add(new Block.Lines(
                List.of(others > 0 ? TEXTS.say("before.some", others) : TEXTS.say("before.none")), false));
        return blocks;
    }

    private static List<Block> steps(DeskView view, Waiting waiting, PlanRun plan) {
        var fields = Fields.of(view.snapshot().site(), waiting.incident());
        List<Block> todo = new ArrayList<>();
        int number = 2;
        for (StepRun run : plan.steps().stream().limit(4).toList()) {
            todo.add(new Block.Todo(number++, ReadAloud.text(run.step().title(), fields), ""));
        }
        return todo;
    }
}
