package org.duressdesk.desk.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duressdesk.desk.incident.Presses;
import org.duressdesk.desk.kernel.Command;
import org.duressdesk.desk.kernel.Draft;
import org.duressdesk.desk.kernel.LinkWatch;
import org.duressdesk.desk.kernel.Noise;
import org.duressdesk.desk.kernel.Played;
import org.duressdesk.desk.kernel.Turn;
import org.duressdesk.desk.link.LinkLife;
import org.duressdesk.desk.link.PanelClock;
import org.duressdesk.desk.state.Alarm;
import org.duressdesk.desk.state.Incident;
import org.duressdesk.desk.state.LinkState.LastFrame;
import org.duressdesk.domain.journal.Fact;
import org.duressdesk.domain.journal.Finding;
import org.duressdesk.domain.journal.SignalFact;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.domain.signal.Reception.FrameReceived;
import org.duressdesk.domain.signal.Signal;
import org.duressdesk.domain.site.Device;

/** A frame ended on a link: stored whole, judged signal by signal, answered once (decisions D4 to D6). */
public final class Frames {
    /** At most this many refusals running, then silence and a trouble (decision D4). */
    private static final int MOST_REFUSALS = 3;

    /** Heartbeats in a row before a rhythm is believed. */
    private static final int BELIEVED = 3;

    static final Said DAMAGED = Said.of("trouble.damaged-frames");
    static final Said REPLAYED = Said.of("frame.replayed");
    static final Said NOT_HEARD = Said.of("trouble.not-heard");

    private Frames() {}

    public static void frame(Turn t, FrameReceived r) {
        if (Played.again(t, r)) {
            replayed(t, r);
            return;
        }
        t.watch(
                r.link(),
                t.watch(r.link())
                        .played(r.frame().particulars().getOrDefault(Signal.DIGEST, ""), r.at().monotonicNanos()));
        switch (r.frame().type()) {
            case FAULT -> damaged(t, r);
            case REFUSED -> refused(t, r);
            case HEARTBEAT -> heartbeat(t, r, true);
            case LINK_TEST -> heartbeat(t, r, false);
            case REJECT -> undecodable(t, r);
            case EVENT, RECEIVER_INTERNAL, COMMAND, STATUS -> {
                valid(t, r);
                signals(t, r);
            }
        }
    }

    /** Deciding this frame failed: stored as received, shown as an alarm, acknowledged, and said. */
    public static void unjudged(Turn t, Command.Unjudged c) {
        FrameReceived r = c.frame();
        Finding.Press press = Presses.unjudged(t, r.link(), r.frame().rawHex(), c.why());
        long first = t.add(draft(t, r, 1, Optional.empty(), press, 0));
        Presses.lead(t, press, first);
        answer(t, r, List.of(first), first);
    }

    /**
     * No entry opened these incidents, and somebody has seen them on the screen: each of their buttons is pressed anew, as
     * the snapshot had it, so that it appears, sounds and can be closed (decision record 76). No line brought it, none is
     * answered.
     */
    public static void unproven(Turn t, Command.Unproven c) {
        for (Incident incident : c.incidents()) {
            for (Alarm alarm : incident.alarms()) {
                Finding.Press press = Presses.unproven(t, incident, alarm);
                long sequence = t.add(Draft.of(new SignalFact.SignalReceived(
                                "",
                                "",
                                "",
                                1,
                                Optional.empty(),
                                alarm.last().what(),
                                alarm.last().backlog(),
                                press))
                        .with(alarm.last().rawHex())
                        .drilled(incident.drill()));
                Presses.lead(t, press, sequence);
            }
        }
    }

    private static void valid(Turn t, FrameReceived r) {
        LinkWatch before = t.watch(r.link());
        t.watch(r.link(), before.valid(r.at().monotonicNanos(), r.at().utcMicros()));
        LinkLife.heard(t, r.link());
        LinkLife.minute(t, r.link());
        if (!t.watch(r.link()).noise().loud()) {
            LinkLife.trouble(t, r.link(), DAMAGED, true);
        }
        PanelClock.right(t, r.link());
    }

    private static void damaged(Turn t, FrameReceived r) {
        boolean told = told(t, r);
        LinkWatch watch = t.watch(r.link()).damaged();
        t.watch(r.link(), watch);
        boolean refuse =
                watch.faultsRunning() <= MOST_REFUSALS && !r.frame().replyHex().isEmpty();
        if (told) {
            faulted(t, r, r.frame().told(), refuse);
        } else if (refuse) {
            t.reply(r.link(), r.token(), false, 0);
        }
        if (watch.faultsRunning() > MOST_REFUSALS || watch.noise().loud()) {
            LinkLife.trouble(t, r.link(), DAMAGED, false);
        }
    }

    private static void faulted(Turn t, FrameReceived r, Said reason, boolean refuse) {
        long sequence = t.add(Draft.on(r.link(), new SignalFact.FrameFaulted(reason, refuse))
                .with(r.frame().rawHex())
                .drilled(LinkLife.simulated(t, r.link())));
        if (refuse) {
            t.reply(r.link(), r.token(), false, sequence);
            t.watch(r.link(), t.watch(r.link()).awaits(r.token(), List.of(sequence)));
        }
    }

    /** Not answered: the panel that sent it has its answer, and who plays it again is owed none. */
    private static void replayed(Turn t, FrameReceived r) {
        boolean told = told(t, r);
        t.watch(r.link(), t.watch(r.link()).undecoded());
        if (told) {
            faulted(t, r, REPLAYED, false);
        }
    }

    /** Counts what is no message; false when there is so much of it that this one gets no entry (decision record 77). */
    private static boolean told(Turn t, FrameReceived r) {
        LinkLife.minute(t, r.link());
        LinkWatch watch = t.watch(r.link());
        Noise noise = watch.noise().one(r.frame().rawHex(), r.at().monotonicNanos());
        t.watch(r.link(), watch.heard(noise.loud() ? noise.counted(r.frame().rawHex()) : noise));
        return !noise.loud();
    }

    /**
     * Terminated and printable, but nothing can be read in it: an alarm. In a flood of them one every two seconds is stored
     * and answered, so that a receiver which repeats until it is answered loses none; the others are counted, and nothing
     * that is not stored is acknowledged.
     */
    private static void undecodable(Turn t, FrameReceived r) {
        if (!told(t, r)) {
            LinkWatch watch = t.watch(r.link());
            LinkLife.trouble(t, r.link(), DAMAGED, false);
            if (!watch.noise().mayKeep(r.at().monotonicNanos())) {
                t.watch(r.link(), watch.undecoded());
                return;
            }
            t.watch(r.link(), watch.heard(watch.noise().keeping(r.at().monotonicNanos())));
        }
        signals(t, r);
    }

    /**
     * Nobody vouches for it: written down and answered as the protocol says; it moves nothing (decision record 36). Only a
     * panel with its key and a wrong clock is said.
     */
    private static void refused(Turn t, FrameReceived r) {
        if (told(t, r)) {
            faulted(t, r, r.frame().told(), !r.frame().replyHex().isEmpty());
        } else {
            t.watch(r.link(), t.watch(r.link()).undecoded());
        }
        PanelClock.refused(t, r);
    }

    /** No entry (D4). Left unanswered while storage fails, so that the receiver's own buzzer takes over. */
    private static void heartbeat(Turn t, FrameReceived r, boolean rhythm) {
        LinkId link = r.link();
        valid(t, r);
        LinkWatch watch = t.watch(link);
        int set = LinkLife.settings(t, link).map(s -> s.heartbeatSeconds()).orElse(0);
        boolean fast = rhythm
                && set > 0
                && watch.beatMicros() > 0
                && r.at().monotonicNanos() - watch.beatNanos() < set * 500_000_000L;
        watch = watch.beat(r.at().monotonicNanos(), r.at().utcMicros(), fast);
        t.watch(link, watch);
        if (watch.fastRunning() >= BELIEVED) {
            LinkLife.trouble(t, link, NOT_HEARD, false);
        } else if (watch.calmRunning() >= BELIEVED) {
            LinkLife.trouble(t, link, NOT_HEARD, true);
        }
        endings(t, r, new ArrayList<>());
        if (!t.context().storageFailing() && !r.frame().replyHex().isEmpty()) {
            t.reply(link, r.token(), true, 0);
        }
    }

    /** What the frame ends besides, as further parts of it. */
    private static void endings(Turn t, FrameReceived r, List<Long> sequences) {
        for (Endings.Ending ending : Endings.of(t, r)) {
            long first = sequences.isEmpty() ? 0 : sequences.getFirst();
            sequences.add(
                    t.add(draft(t, r, sequences.size() + 1, Optional.of(ending.signal()), ending.finding(), first)));
        }
    }

    /** One entry: a signal, and one of the buttons it is for. */
    private record Part(Optional<Signal> signal, Optional<Device> device) {}

    private static void signals(Turn t, FrameReceived r) {
        Frame frame = r.frame();
        Repeats repeats = Repeats.of(t, r);
        List<Part> parts = new ArrayList<>();
        frame.signals()
                .forEach(s -> Addressees.of(t, r, s).forEach(device -> parts.add(new Part(Optional.of(s), device))));
        if (parts.isEmpty()) {
            parts.add(new Part(Optional.empty(), Optional.empty()));
        }
        List<Long> sequences = new ArrayList<>();
        boolean all = true;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            Finding finding = Findings.of(t, r, part.signal(), part.device(), repeats.original(i));
            long first = sequences.isEmpty() ? 0 : sequences.getFirst();
            long sequence = t.add(draft(t, r, i + 1, part.signal(), finding, first));
            sequences.add(sequence);
            all &= finding instanceof Finding.Duplicate;
            if (finding instanceof Finding.Press press) {
                Presses.lead(t, press, sequence);
            }
        }
        int told = sequences.size();
        endings(t, r, sequences);
        if (all && sequences.size() == told) {
            List<Long> both =
                    new ArrayList<>(repeats.frame().map(LastFrame::sequences).orElse(List.of()));
            long stored = both.isEmpty() ? sequences.getLast() : both.getLast();
            both.addAll(sequences);
            answer(t, r, both, stored);
        } else {
            answer(t, r, sequences, t.state().head());
        }
    }

    /** Only the first part carries the bytes; the others point at it. */
    private static Draft draft(
            Turn t, FrameReceived r, int part, Optional<Signal> signal, Finding finding, long first) {
        Fact fact = new SignalFact.SignalReceived(
                r.frame().protocol(),
                r.frame().receiver(),
                r.frame().line(),
                part,
                signal,
                r.frame().explanation(),
                r.backlog(),
                finding);
        return Draft.on(r.link(), fact)
                .causedBy(first)
                .with(part == 1 ? r.frame().rawHex() : "")
                .drilled(LinkLife.simulated(t, r.link()));
    }

    private static void answer(Turn t, FrameReceived r, List<Long> sequences, long after) {
        if (!r.frame().replyHex().isEmpty()) {
            t.reply(r.link(), r.token(), true, after);
            t.watch(r.link(), t.watch(r.link()).awaits(r.token(), sequences));
        }
    }
}
