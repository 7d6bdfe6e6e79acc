package org.duressdesk.ui.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.duressdesk.desk.Snapshot;
import org.duressdesk.desk.state.ClosedIncident;
import org.duressdesk.ui.attention.DeskView;
import org.duressdesk.ui.attention.Wording;
import org.duressdesk.ui.words.Texts;
import org.duressdesk.ui.words.Times;

/** The queue when nothing is open: what was heard last, what is in trouble, how the desk itself is. */
final class QuietQueue {
    private static final Texts TEXTS = Texts.of("queue");
    private static final int MOST_TROUBLES = 8;

    private QuietQueue() {}

    static List<Block> blocks(DeskView view) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Title(TEXTS.say(view.quiet() ? "quiet.head.covert" : "quiet.head")));
        blocks.add(new Block.Lines(lastHeard(view), false));
        blocks.addAll(trouble(view));
        blocks.add(new Block.Spring());
        blocks.add(new Block.Section(TEXTS.say("quiet.checks"), ""));
        blocks.add(new Block.Lines(checks(view.snapshot()), false));
        return blocks;
    }

    private static List<String> lastHeard(DeskView view) {
        long last = view.snapshot().pulses().values().stream()
                .mapToLong(Snapshot.Pulse::lastHeartbeatMicros)
                .max()
                .orElse(0);
        List<String> lines = new ArrayList<>();
        lines.add(
                last == 0 ? TEXTS.say("quiet.signal.none") : TEXTS.say("quiet.signal", Times.clock(last, view.now())));
        List<ClosedIncident> closed = view.snapshot().state().closed();
        if (closed.isEmpty()) {
            lines.add(TEXTS.say("quiet.last.none"));
        } else {
            ClosedIncident newest = closed.getLast();
            lines.addAll(List.of(TEXTS.say(
                            "quiet.last",
                            Times.dayAndMinute(newest.incident().openedAt()),
                            Wording.title(newest.incident().alarms().getFirst()),
                            said(newest))
                    .split("\n")));
        }
        return lines;
    }

    private static String said(ClosedIncident closed) {
        return TEXTS.say("disposition."
                + closed.disposition().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    static List<Block> trouble(DeskView view) {
        List<Block> items = Troubles.items(view.snapshot());
        if (items.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Section(TEXTS.say("quiet.trouble"), Times.count(items.size())));
        blocks.addAll(items.stream().limit(MOST_TROUBLES).collect(Collectors.toList()));
        if (items.size() > MOST_TROUBLES) {
            blocks.add(new Block.Lines(List.of(HeldBack.of(view.snapshot()).line()), false));
        }
        return blocks;
    }

    private static List<String> checks(Snapshot snapshot) {
        List<String> lines = new ArrayList<>();
        lines.add(snapshot.state()
                .sound()
                .provenAt()
                .map(m -> TEXTS.say("quiet.sound", Times.minute(m)))
                .orElseGet(() -> TEXTS.say("quiet.sound.none")));
        lines.add(TEXTS.say(
                snapshot.storage().failure().isPresent() ? "quiet.stored.until" : "quiet.stored",
                Times.count(snapshot.storage().safe())));
        long unregistered = snapshot.state().notRegistered().all();
        if (unregistered > 0) {
            lines.add(TEXTS.say("quiet.unregistered", Times.count(unregistered)));
        }
        return lines;
    }
}
