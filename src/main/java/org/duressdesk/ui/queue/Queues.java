package org.duressdesk.ui.queue;

import java.util.ArrayList;
import java.util.List;
import org.duressdesk.ui.attention.Attention;
import org.duressdesk.ui.attention.DeskView;
import org.duressdesk.ui.words.Texts;

/** Makes the queue panel from what needs attention. Pure. */
public final class Queues {
    private static final Texts TEXTS = Texts.of("queue");

    private Queues() {}

    /** The panel for what is on the desk now. */
    public static QueuePicture of(DeskView view) {
        Attention attention = view.attention();
        List<Block> blocks = new ArrayList<>();
        if (view.quiet()) {
            blocks.addAll(CovertQueue.blocks(view));
        } else if (!attention.waiting().isEmpty()) {
            blocks.addAll(AlarmQueue.blocks(view));
        } else if (attention.unowned().isPresent()) {
            blocks.addAll(OwnershipQueue.blocks(view, attention.unowned().get()));
        } else if (LinkGuide.wanted(view)) {
            return new QueuePicture(
                    TEXTS.say("guide.head"), LinkGuide.right(view), LinkGuide.blocks(view), true, false);
        } else {
            blocks.addAll(QuietQueue.blocks(view));
        }
        return new QueuePicture(
                TEXTS.say(view.quiet() ? "queue.title.quiet" : "queue.title"),
                right(view),
                blocks,
                wide(view),
                !view.snapshot().state().incidents().isEmpty());
    }

    private static boolean wide(DeskView view) {
        return !view.quiet()
                && !view.attention().waiting().isEmpty()
                && (view.attention().all().size() > 1
                        || view.attention().all().stream()
                                .anyMatch(w -> w.alarm().unknown()));
    }

    private static String right(DeskView view) {
        int waiting = view.attention().waiting().size();
        int seen = view.attention().seen().size();
        if (view.quiet() && waiting > 0) {
            return TEXTS.say("queue.new", waiting);
        }
        if (waiting > 0) {
            return seen > 0
                    ? TEXTS.say(
                            view.large() ? "queue.waiting.seen" : "queue.waiting.of",
                            waiting,
                            view.large() ? seen : waiting + seen)
                    : TEXTS.say("queue.waiting", waiting);
        }
        long unowned = view.snapshot().state().incidents().values().stream()
                .filter(i -> i.owner().isEmpty())
                .count();
        if (unowned > 0) {
            return TEXTS.say("queue.unowned", unowned);
        }
        int open = view.snapshot().state().incidents().size();
        return open == 0 ? TEXTS.say("queue.open") : TEXTS.say("queue.led", open);
    }
}
