package org.duressdesk.desk.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duressdesk.desk.kernel.Command;
import org.duressdesk.desk.kernel.Draft;
import org.duressdesk.desk.kernel.LinkWatch;
import org.duressdesk.desk.kernel.Noise;
import org.duressdesk.desk.kernel.Refusal;
import org.duressdesk.desk.kernel.Turn;
import org.duressdesk.desk.state.LinkState;
import org.duressdesk.desk.state.LinkState.Condition;
import org.duressdesk.domain.callout.LossStep;
import org.duressdesk.domain.journal.Blind;
import org.duressdesk.domain.journal.LinkFact;
import org.duressdesk.domain.link.LinkSettings;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.domain.signal.Reception.LinkLost;
import org.duressdesk.domain.signal.Reception.LinkOpened;

/** Links open, go, fall silent and return (requirement R2, decision D8). */
public final class LinkLife {
    /** Added to two heartbeats before a link counts as silent. */
    private static final int SLACK_SECONDS = 5;

    private LinkLife() {}

    public static void opened(Turn t, LinkOpened r) {
        boolean supervised = silentAfterSeconds(t, r.link()) > 0;
        t.watch(r.link(), t.watch(r.link()).opened(r.at().monotonicNanos(), r.at().utcMicros()));
        t.add(Draft.on(r.link(), new LinkFact.LinkUp(r.port(), r.settings(), supervised, r.simulated()))
                .drilled(r.simulated()));
        if (!supervised) {
            heard(t, r.link());
        }
    }

    /** Who agreed stands in the entry; the link itself opens afterwards. */
    public static Optional<Refusal> chosen(Turn t, Command.ChooseReceiver a) {
        t.add(Draft.on(a.link(), new LinkFact.ReceiverChosen(a.name(), a.port(), a.settings(), a.protocol()))
                .by(t.on()));
        return Optional.empty();
    }

    /** A step of what is to be done while a receiver is lost; only the next one, and only once. */
    public static Optional<Refusal> step(Turn t, LinkId link, LossStep step, String skipped) {
        Optional<LinkState> state = Optional.ofNullable(t.state().links().get(link));
        if (state.filter(l -> l.condition() != Condition.UP).isEmpty()) {
            return Optional.of(Refusal.of("link-not-lost"));
        }
        if (state.get().nextStep().filter(next -> next == step).isEmpty()) {
            return Optional.of(Refusal.of("loss-step-passed"));
        }
        t.add(Draft.on(link, new LinkFact.LossStepDone(step, skipped))
                .by(t.on())
                .drilled(simulated(t, link)));
        return Optional.empty();
    }

    /** The reader goes on trying and reports every failure; only what is new becomes an entry. */
    public static void lost(Turn t, LinkLost r) {
        Optional<LinkState> known = Optional.ofNullable(t.state().links().get(r.link()));
        if (known.filter(l -> l.condition() == Condition.DOWN && l.reason().equals(r.reason()))
                .isPresent()) {
            return;
        }
        t.add(Draft.on(
                        r.link(),
                        new LinkFact.LinkDown(r.port(), r.reason(), Blindness.without(t.state(), t.site, r.link())))
                .drilled(simulated(t, r.link())));
    }

    /** A valid frame came: if the link was lost, the blind time of its buttons ends here and is written down. */
    public static void heard(Turn t, LinkId link) {
        LinkState state = t.state().links().get(link);
        if (state == null || state.condition() == Condition.UP) {
            return;
        }
        List<LinkState> order = new ArrayList<>(List.of(state));
        t.state().links().values().stream().filter(l -> !l.id().equals(link)).forEach(order::add);
        for (LinkState lost : order) {
            Blind ended = Blindness.ended(t.state(), t.site, lost, link);
            if (lost.id().equals(link) || ended.count() > 0) {
                t.add(Draft.on(link, new LinkFact.LinkLive(lost.lostSince(), t.now.utcMicros(), ended))
                        .drilled(simulated(t, link)));
            }
        }
    }

    /** Silence of every supervised link of the site, opened or not. */
    public static void supervise(Turn t) {
        for (LinkSettings link : t.site.links()) {
            int limit = silentAfterSeconds(t, link.id());
            LinkWatch watch = t.watch(link.id());
            boolean up = Optional.ofNullable(t.state().links().get(link.id()))
                    .map(l -> l.condition() == Condition.UP)
                    .orElse(true);
            if (limit > 0 && up && t.now.monotonicNanos() - watch.lastNanos() > limit * 1_000_000_000L) {
                t.add(Draft.on(
                                link.id(),
                                new LinkFact.LinkSilent(
                                        watch.lastMicros(), Blindness.without(t.state(), t.site, link.id())))
                        .drilled(simulated(t, link.id())));
            }
        }
    }

    public static void counts(Turn t) {
        t.context().links().keySet().forEach(link -> counts(t, link));
        t.context(t.context().counted(t.now.monotonicNanos()));
    }

    public static void counts(Turn t, LinkId link) {
        LinkWatch.Counted c = t.watch(link).counted();
        if (c.any()) {
            t.add(Draft.on(link, new LinkFact.LinkCounts(c.frames(), c.heartbeats(), c.faults()))
                    .with(t.watch(link).noise().sample())
                    .drilled(simulated(t, link)));
            t.watch(link, t.watch(link).uncounted());
        }
    }

    /** What of the minute that is over was only counted gets its one entry, with the newest of it. */
    public static void minute(Turn t, LinkId link) {
        Noise noise = t.watch(link).noise();
        if (noise.minuteOver(t.now.monotonicNanos())) {
            if (noise.untold() > 0) {
                counts(t, link);
            }
            t.watch(link, t.watch(link).heard(noise.next(t.now.monotonicNanos())));
        }
    }

    public static void minutes(Turn t) {
        t.context().links().keySet().forEach(link -> minute(t, link));
    }

    /** Says once that something is wrong with a link that receives, or that it is right again. */
    public static void trouble(Turn t, LinkId link, Said what, boolean restored) {
        boolean open = Optional.ofNullable(t.state().links().get(link))
                .map(l -> l.troubles().contains(what))
                .orElse(false);
        if (open == restored) {
            t.add(Draft.on(link, new LinkFact.LinkTrouble(what, restored)).drilled(simulated(t, link)));
        }
    }

    public static boolean simulated(Turn t, LinkId link) {
        return Optional.ofNullable(t.state().links().get(link))
                .map(LinkState::simulated)
                .orElse(false);
    }

    public static Optional<LinkSettings> settings(Turn t, LinkId link) {
        return t.site.links().stream().filter(l -> l.id().equals(link)).findFirst();
    }

    /** After how many seconds without a valid frame the link counts as silent; 0 when it is not supervised. */
    static int silentAfterSeconds(Turn t, LinkId link) {
        return settings(t, link).map(LinkLife::silentAfterSeconds).orElse(0);
    }

    /** After how many seconds without a valid frame a link with these settings counts as silent; 0 for never. */
    public static int silentAfterSeconds(LinkSettings link) {
        return link.heartbeatSeconds() == 0 ? 0 : 2 * link.heartbeatSeconds() + SLACK_SECONDS;
    }
}
