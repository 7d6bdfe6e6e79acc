package org.duressdesk.ui.queue;

import java.util.ArrayList;
import java.util.List;
import org.duressdesk.domain.site.SiteSettings;
import org.duressdesk.ui.attention.Attention;
import org.duressdesk.ui.attention.Cell;
import org.duressdesk.ui.attention.DeskView;
import org.duressdesk.ui.attention.Shape;
import org.duressdesk.ui.attention.Waiting;
import org.duressdesk.ui.attention.Wording;
import org.duressdesk.ui.keys.DeskAction;
import org.duressdesk.ui.words.Texts;
import org.duressdesk.ui.words.Times;

/** The queue of a quiet desk: nothing to read from the counter (decision D16). */
final class CovertQueue {
    private static final Texts TEXTS = Texts.of("queue");

    private CovertQueue() {}

    static List<Block> blocks(DeskView view) {
        Attention attention = view.attention();
        List<Block> blocks = new ArrayList<>();
        if (attention.all().size() > 6) {
            blocks.add(new Block.Tiles(
                    attention.all().stream().map(w -> AlarmQueue.row(view, w)).toList()));
        } else if (attention.all().size() > 1) {
            blocks.add(new Block.Rows(
                    attention.all().stream().map(w -> AlarmQueue.row(view, w)).toList(), false));
        }
        if (attention.banner().isPresent()) {
            Waiting held = attention.banner().get();
            blocks.add(whole(
                    view, held, new Block.Act(TEXTS.say("banner.acknowledge"), DeskAction.ACKNOWLEDGE, true, "")));
            blocks.addAll(deadlines(view));
        } else if (attention.unowned().isPresent()) {
            Waiting held = new Waiting(
                    attention.unowned().get(),
                    attention.unowned().get().alarms().getFirst());
            blocks.add(whole(view, held, new Block.Act(TEXTS.say("banner.own"), DeskAction.NEXT, true, "")));
        } else {
            blocks.add(new Block.Title(TEXTS.say("quiet.head.covert")));
        }
        blocks.add(new Block.Section(TEXTS.say("covert.head"), ""));
        blocks.add(new Block.Lines(List.of(TEXTS.say("covert.line"), TEXTS.say("covert.map")), false));
        blocks.add(new Block.Act(TEXTS.say("covert.cover"), DeskAction.COVER, false, ""));
        blocks.addAll(QuietQueue.trouble(view));
        return blocks;
    }

    private static Block whole(DeskView view, Waiting held, Block.Act act) {
        var place = held.alarm().place();
        String first = TEXTS.say(
                "covert.card",
                Wording.what(held.alarm(), true),
                held.alarm().device().map(d -> d.value()).orElse("?"));
        List<Cell> cells = held.alarm().unknown()
                ? List.of()
                : List.of(
                        new Cell(Cell.Kind.GRID, TEXTS.say("cell.grid"), place.grid()),
                        new Cell(Cell.Kind.DOOR, TEXTS.say("cell.door"), place.door()),
                        new Cell(
                                Cell.Kind.PRESSES,
                                TEXTS.say("cell.presses"),
                                String.valueOf(held.incident().presses())));
        return new Block.Whole(
                new Block.Card(
                        Shape.of(held.alarm()),
                        held.unacknowledged(),
                        Wording.shortTitle(held.alarm()),
                        List.of(first),
                        Wording.since(held.alarm(), view.now()),
                        Times.clock(held.alarm().last().at())),
                cells,
                act);
    }

    private static List<Block> deadlines(DeskView view) {
        SiteSettings settings = view.snapshot().site().settings();
        return List.of(
                new Block.Section(TEXTS.say("deadline.head"), ""),
                new Block.Lines(
                        List.of(
                                "*" + TEXTS.say("deadline.quiet", settings.raiseAfterSeconds()) + "*  "
                                        + TEXTS.say("deadline.quiet.raise"),
                                "*" + TEXTS.say("deadline.quiet", settings.superviseAfterSeconds()) + "*  "
                                        + TEXTS.say("deadline.quiet.supervise")),
                        false));
    }
}
