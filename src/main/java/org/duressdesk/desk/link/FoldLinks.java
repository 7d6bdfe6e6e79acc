package org.duressdesk.desk.link;

import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.duressdesk.desk.state.LinkState;
import org.duressdesk.desk.state.LinkState.Condition;
import org.duressdesk.desk.state.NextState;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.domain.journal.LinkFact;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.LinkId;

/** Folds what happens to links. */
public final class FoldLinks {
    private FoldLinks() {}

    /** What an entry about a link makes of the state. */
    public static void fold(NextState n, Entry e, LinkFact fact) {
        switch (fact) {
            case LinkFact.LinkUp f -> up(n, e, f);
            case LinkFact.LinkDown f -> down(n, e, f);
            case LinkFact.LinkSilent f -> silent(n, e, f);
            case LinkFact.LinkLive f -> live(n, e, f);
            case LinkFact.LinkCounts f -> {}
            case LinkFact.LinkTrouble f -> trouble(n, e, f);
            case LinkFact.RepliesMade f -> replies(n, e, f);
            case LinkFact.LinkRetired f -> retired(n, e);
            case LinkFact.LossStepDone f -> step(n, e, f);
            case LinkFact.ReceiverChosen f -> {}
        }
    }

    static void up(NextState n, Entry e, LinkFact.LinkUp f) {
        change(n, e, l -> l.opened(f.port(), f.settings(), f.supervised(), f.simulated(), e.at()));
    }

    static void down(NextState n, Entry e, LinkFact.LinkDown f) {
        change(n, e, l -> l.lost(Condition.DOWN, f.port(), f.reason(), e.at(), e.at().utcMicros(), f.blind()));
    }

    static void silent(NextState n, Entry e, LinkFact.LinkSilent f) {
        change(n, e, l -> l.lost(Condition.SILENT, "", Said.NOTHING, e.at(), f.since(), f.blind()));
    }

    /** A button with two links may be blind by the loss of either: whoever hears it again takes it off both. */
    static void live(NextState n, Entry e, LinkFact.LinkLive f) {
        change(n, e, l -> l.live(e.at()));
        e.header().link().ifPresent(heard -> {
            for (LinkId id : List.copyOf(n.links.view().keySet())) {
                n.link(id, l -> l.heardBy(heard));
            }
        });
    }

    static void trouble(NextState n, Entry e, LinkFact.LinkTrouble f) {
        change(
                n,
                e,
                l -> l.troubled(
                        f.restored() || l.troubles().contains(f.what())
                                ? f.restored() ? NextState.minus(l.troubles(), f.what()) : l.troubles()
                                : NextState.plus(l.troubles(), f.what())));
    }

    static void step(NextState n, Entry e, LinkFact.LossStepDone f) {
        change(
                n,
                e,
                l -> l.stepped(
                        new LinkState.StepTaken(f.step(), e.at(), e.header().person(), f.skipped())));
    }

    static void replies(NextState n, Entry e, LinkFact.RepliesMade f) {
        // A port whose strangers were answered is no link of the desk.
        if (f.sent() && e.header().link().map(n.links::get).isPresent()) {
            change(
                    n,
                    e,
                    l -> l.lastFrame()
                                    .filter(last -> !Collections.disjoint(last.sequences(), f.sequences()))
                                    .isPresent()
                            ? l.answered()
                            : l);
        }
    }

    public static void change(NextState n, Entry e, UnaryOperator<LinkState> how) {
        e.header().link().ifPresent(id -> {
            LinkState link = n.links.get(id);
            n.links.put(id, how.apply(link == null ? LinkState.fresh(id, e.at()) : link));
        });
    }

    /** With the line go the troubles that receivers reported on it: nobody will report their end. */
    static void retired(NextState n, Entry e) {
        e.header().link().ifPresent(link -> {
            n.links.remove(link);
            n.receiverTroubles = n.receiverTroubles.without(link);
        });
    }
}
