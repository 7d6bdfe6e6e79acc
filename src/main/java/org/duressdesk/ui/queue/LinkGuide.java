package org.duressdesk.ui.queue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.duressdesk.desk.Snapshot;
import org.duressdesk.desk.state.LinkState;
import org.duressdesk.ui.words.Texts;
import org.duressdesk.ui.words.Times;

/** What to do while a receiver is silent and no press can reach the desk (requirement R2). */
final class LinkGuide {
    private static final Texts TEXTS = Texts.of("queue");

    private LinkGuide() {}

    /** True while a link is silent or gone and nothing else is open. */
    static boolean wanted(DeskView view) {
        return view.snapshot().state().incidents().isEmpty() && lost(view.snapshot()).stream().findAny().isPresent();
    }

    private static List<LinkState> lost(Snapshot snapshot) {
        return snapshot.state().links().values().stream()
                .filter(l -> l.condition() != LinkState.Condition.UP)
                .sorted(Comparator.comparingLong(LinkState::lostSince))
                .toList();
    }

    static List<Block> blocks(DeskView view) {
        LinkState link = lost(view.snapshot()).getFirst();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.NowCard(TEXTS.say("guide.now"), TEXTS.say("guide.tell"), TEXTS.say("guide.read"),
                TEXTS.say("guide.words")));
        blocks.add(new Block.Todo(2, TEXTS.say("guide.2"), TEXTS.say("guide.2.more")));
        blocks.add(new Block.Todo(3, TEXTS.say("guide.3", link.port()), TEXTS.say("guide.3.more")));
        blocks.add(new Block.Todo(4, TEXTS.say("guide.4"), ""));
        blocks.add(new Block.Section(TEXTS.say("guide.did"), ""));
        if (link.lostSince() > 0) {
            blocks.add(new Block.Happened(Times.clock(link.lostSince(), view.now()), TEXTS.say("guide.did.last")));
        }
        Snapshot.Pulse pulse = view.snapshot().pulses().get(link.id());
        blocks.add(new Block.Happened(Times.clock(link.since()), link.condition() == LinkState.Condition.DOWN
                ? TEXTS.say("guide.did.down", link.reason())
                : TEXTS.say("guide.did.silent", pulse == null ? "" : pulse.silentAfterSeconds())));
        blocks.add(new Block.Section(TEXTS.say("guide.back"), ""));
        blocks.add(new Block.Lines(List.of(TEXTS.say(view.quiet() ? "guide.back.words.quiet" : "guide.back.words")), false));
        return blocks;
    }
}
