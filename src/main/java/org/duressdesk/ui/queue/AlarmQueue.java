package org.duressdesk.ui.queue;

import java.util.ArrayList;
import java.util.List;
import org.duressdesk.domain.device.Audibility;
import org.duressdesk.domain.site.SiteSettings;
import org.duressdesk.ui.attention.DeskView;
import org.duressdesk.ui.attention.Shape;
import org.duressdesk.ui.attention.Waiting;
import org.duressdesk.ui.attention.Wording;
import org.duressdesk.ui.keys.DeskAction;
import org.duressdesk.ui.words.Texts;
import org.duressdesk.ui.words.Times;

/** The queue while something is unacknowledged: one framed, a list, or tiles, so that nothing ever scrolls away. */
final class AlarmQueue {
    /** From so many on rows are drawn tight, in layout S a little earlier. */
    static final int TIGHT_FROM = 13;
    /** From so many on they are tiles, in layout S earlier. */
    static final int TILES_FROM = 21;
    /** So many tiles have room, unacknowledged ones first; further ones are counted. */
    private static final int MOST_TILES = 105;
    /** From so many on there is no room below the rows for more than a line. */
    private static final int FULL_FROM = 17;

    private static final Texts TEXTS = Texts.of("queue");

    private AlarmQueue() {}

    static List<Block> blocks(DeskView view) {
        return view.attention().all().size() == 1
                ? single(view, view.attention().waiting().getFirst())
                : many(view);
    }

    private static List<Block> single(DeskView view, Waiting waiting) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(card(view, waiting));
        if (waiting.alarm().unknown()) {
            blocks.addAll(UnknownQueue.blocks(view, waiting));
        } else {
            blocks.addAll(deadlines(view, waiting));
            boolean silent = waiting.alarm().audibility() == Audibility.SILENT;
            blocks.add(new Block.Section(TEXTS.say("rule.head"), ""));
            blocks.add(new Block.Rule(
                    silent,
                    TEXTS.say(silent ? "rule.silent" : "rule.audible"),
                    TEXTS.say(silent ? "rule.silent.do" : "rule.audible.do")));
        }
        blocks.addAll(tone(view, waiting));
        int trouble = Troubles.count(view.snapshot());
        if (trouble > 0 && view.large()) {
            blocks.add(new Block.Section(TEXTS.say("waiting.head"), TEXTS.say("waiting.trouble", trouble)));
        }
        return blocks;
    }

    static Block card(DeskView view, Waiting waiting) {
        List<String> lines = new ArrayList<>(List.of(Wording.button(waiting.alarm())));
        if (!waiting.alarm().unknown()) {
            lines.add(Wording.confirmed(waiting.alarm(), view.now(), view.large()));
        }
        return new Block.Card(
                Shape.of(waiting.alarm()),
                true,
                Wording.title(waiting.alarm()),
                lines,
                Wording.since(waiting.alarm(), view.now()),
                Times.clock(waiting.alarm().last().at()));
    }

    static List<Block> deadlines(DeskView view, Waiting waiting) {
        SiteSettings settings = view.snapshot().site().settings();
        double end = settings.superviseAfterSeconds();
        return List.of(
                new Block.Section(TEXTS.say("deadline.head"), ""),
                new Block.Deadline(
                        Math.min(1, view.age(waiting) / end),
                        true,
                        List.of(
                                new Block.Deadline.Mark(0, TEXTS.say("deadline.now"), TEXTS.say("deadline.now.what")),
                                new Block.Deadline.Mark(
                                        settings.raiseAfterSeconds() / end,
                                        TEXTS.say("deadline.at", settings.raiseAfterSeconds()),
                                        TEXTS.say(view.large() ? "deadline.raise" : "deadline.raise.short")),
                                new Block.Deadline.Mark(
                                        1,
                                        TEXTS.say("deadline.at", settings.superviseAfterSeconds()),
                                        TEXTS.say("deadline.supervise")))));
    }

    static List<Block> tone(DeskView view, Waiting waiting) {
        long left = view.silenceLeft();
        String state =
                left > 0 ? TEXTS.say("tone.silenced", left) : TEXTS.say("tone.playing", Times.age(view.age(waiting)));
        return List.of(
                new Block.Section(TEXTS.say("tone.head"), state),
                new Block.Act(
                        TEXTS.say(
                                "tone.silence",
                                view.snapshot().site().settings().silenceSeconds()),
                        DeskAction.SILENCE,
                        false,
                        left > 0 ? state : ""));
    }

    private static List<Block> many(DeskView view) {
        List<Block.Row> rows =
                view.attention().all().stream().map(w -> row(view, w)).toList();
        List<Block> blocks = new ArrayList<>();
        int less = view.large() ? 0 : 2;
        boolean tiles = rows.size() >= TILES_FROM - 3 * less;
        int most = view.large() ? MOST_TILES : MOST_TILES / 2;
        if (tiles && rows.size() > most / 3 * 2) {
            blocks.add(new Block.Tiles(rows.subList(0, Math.min(most, rows.size()))));
            blocks.add(new Block.Section(
                    rows.size() > most ? TEXTS.say("tiles.more", rows.size() - most) : TEXTS.say("held.short"),
                    HeldBack.of(view.snapshot()).total() > 0 && (view.large() || rows.size() <= most)
                            ? HeldBack.of(view.snapshot()).line()
                            : ""));
            return blocks;
        }
        blocks.add(tiles ? new Block.Tiles(rows) : new Block.Rows(rows, rows.size() >= TIGHT_FROM - less));
        HeldBack held = HeldBack.of(view.snapshot());
        if (!tiles && rows.size() >= FULL_FROM - 3 * less) {
            blocks.add(new Block.Section(TEXTS.say("held.short"), held.total() > 0 ? held.line() : ""));
            return blocks;
        }
        if (held.total() > 0) {
            blocks.add(new Block.Section(TEXTS.say("held.head"), ""));
            blocks.add(new Block.Lines(List.of(held.line()), false));
        }
        blocks.add(new Block.Spring());
        long left = view.silenceLeft();
        blocks.add(new Block.Act(
                TEXTS.say(
                        view.large() ? "tone.silence.flood" : "tone.silence",
                        view.snapshot().site().settings().silenceSeconds()),
                DeskAction.SILENCE,
                false,
                left > 0 ? TEXTS.say("tone.silenced", left) : ""));
        return blocks;
    }

    static Block.Row row(DeskView view, Waiting waiting) {
        boolean current = view.attention()
                .banner()
                .filter(b -> b.key().equals(waiting.key()))
                .isPresent();
        String id = waiting.alarm().device().map(d -> d.value()).orElse("?");
        return new Block.Row(
                waiting.key(),
                Shape.of(waiting.alarm()),
                id,
                Wording.shortTitle(waiting.alarm()),
                waiting.alarm().place().grid(),
                Wording.since(waiting.alarm(), view.now()),
                !waiting.unacknowledged(),
                current);
    }
}
