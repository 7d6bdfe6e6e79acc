package org.duressdesk.desk.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duressdesk.domain.callout.LossStep;
import org.duressdesk.domain.journal.Blind;
import org.duressdesk.domain.journal.Moment;
import org.duressdesk.domain.people.Person;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.LinkId;

/**
 * What the journal knows of a link. Heartbeats are no entries: their times are in the snapshot's {@code Pulse}.
 *
 * @param condition  up, down, silent
 * @param since      when the condition began
 * @param lostSince  from when on presses may have been missed, micros UTC: last valid frame before it fell silent, or
 *                   when the port went; 0 while up
 * @param blind      buttons nobody hears because of it
 * @param troubles   what is wrong although it receives
 * @param lastFrame  the last signal frame, for telling duplicates (decision D6)
 * @param firstAfterReturn no signal frame has come since the desk started or the link was opened
 * @param steps      what was done since it was lost, oldest first; empty while up
 */
public record LinkState(
        LinkId id,
        Condition condition,
        String port,
        String settings,
        boolean supervised,
        boolean simulated,
        Moment since,
        Said reason,
        long lostSince,
        Blind blind,
        List<Said> troubles,
        Optional<LastFrame> lastFrame,
        boolean firstAfterReturn,
        List<StepTaken> steps) {
    public LinkState {
        steps = List.copyOf(steps);
        troubles = List.copyOf(troubles);
    }

    /** How a link is. A port that opened again counts as silent until a valid frame came (requirement R2). */
    public enum Condition {
        UP,
        DOWN,
        SILENT
    }

    /**
     * The last signal frame of a link: its bytes, by what a repeat is known (see {@link Repetition}), its entries, and
     * whether its acknowledgement is recorded as sent.
     *
     * @param digest  by what it is known when it is played again, empty where it was not encrypted
     * @param earlier those before it that are young enough to be played again (decision record 78)
     */
    public record LastFrame(
            String rawHex,
            String sameAs,
            List<Long> sequences,
            Moment at,
            boolean replySent,
            String digest,
            List<Earlier> earlier) {
        public LastFrame {
            sequences = List.copyOf(sequences);
            earlier = List.copyOf(earlier);
        }

        LastFrame sent() {
            return new LastFrame(rawHex, sameAs, sequences, at, true, digest, earlier);
        }

        public LastFrame with(List<Long> entries) {
            return new LastFrame(rawHex, sameAs, entries, at, replySent, digest, earlier);
        }

        public LastFrame again(Moment when) {
            return new LastFrame(rawHex, sameAs, sequences, when, replySent, digest, earlier);
        }

        /** Whether an earlier message that is young enough was this one. */
        public boolean holds(String other, Moment now) {
            return earlier.stream().anyMatch(one -> one.digest().equals(other) && one.young(now));
        }

        /** What a frame that comes now has to be held against. */
        public List<Earlier> before(Moment now) {
            List<Earlier> all = new ArrayList<>(earlier);
            if (!digest.isEmpty()) {
                all.add(new Earlier(digest, at.utcMicros()));
            }
            all.removeIf(one -> !one.young(now));
            return all;
        }
    }

    /** An encrypted message that came, and when (micros UTC). */
    public record Earlier(String digest, long utcMicros) {
        /** Twice the window in which a message is believed: 20 s ahead to 40 s behind (protocols.md G). */
        public static final long KEPT_SECONDS = 120;

        boolean young(Moment now) {
            return Math.abs(now.utcMicros() - utcMicros) <= KEPT_SECONDS * 1_000_000;
        }
    }

    /** A step that was done while the link is lost, by whom; {@code skipped} says why it was left out, empty when done. */
    public record StepTaken(LossStep step, Moment at, Optional<Person> by, String skipped) {}

    /** What is to be done next while it is lost; empty once all is done, and while up. */
    public Optional<LossStep> nextStep() {
        LossStep[] all = LossStep.values();
        return condition == Condition.UP || steps.size() >= all.length
                ? Optional.empty()
                : Optional.of(all[steps.size()]);
    }

    /** Nothing is known yet but the name. */
    public static LinkState fresh(LinkId id, Moment at) {
        return new LinkState(
                id,
                Condition.UP,
                "",
                "",
                true,
                false,
                at,
                Said.NOTHING,
                0,
                Blind.nobody(),
                List.of(),
                Optional.empty(),
                true,
                List.of());
    }

    public LinkState opened(String port, String settings, boolean supervised, boolean simulated, Moment at) {
        Condition now = condition == Condition.UP ? Condition.UP : Condition.SILENT;
        return new LinkState(
                id,
                now,
                port,
                settings,
                supervised,
                simulated,
                condition == now ? since : at,
                Said.NOTHING,
                lostSince,
                blind,
                troubles,
                lastFrame,
                true,
                steps);
    }

    public LinkState lost(Condition how, String port, Said why, Moment at, long from, Blind unheard) {
        boolean already = condition != Condition.UP;
        return new LinkState(
                id,
                how,
                port.isEmpty() ? this.port : port,
                settings,
                supervised,
                simulated,
                condition == how ? since : at,
                why,
                already ? lostSince : from,
                unheard,
                troubles,
                lastFrame,
                firstAfterReturn,
                steps);
    }

    public LinkState live(Moment at) {
        return condition == Condition.UP
                ? this
                : new LinkState(
                        id,
                        Condition.UP,
                        port,
                        settings,
                        supervised,
                        simulated,
                        at,
                        Said.NOTHING,
                        0,
                        Blind.nobody(),
                        troubles,
                        lastFrame,
                        firstAfterReturn,
                        List.of());
    }

    /** Another link receives again: what is on it too is heard. */
    public LinkState heardBy(LinkId link) {
        return condition == Condition.UP
                ? this
                : new LinkState(
                        id,
                        condition,
                        port,
                        settings,
                        supervised,
                        simulated,
                        since,
                        reason,
                        lostSince,
                        blind.heardBy(link),
                        troubles,
                        lastFrame,
                        firstAfterReturn,
                        steps);
    }

    public LinkState troubled(List<Said> now) {
        return new LinkState(
                id,
                condition,
                port,
                settings,
                supervised,
                simulated,
                since,
                reason,
                lostSince,
                blind,
                now,
                lastFrame,
                firstAfterReturn,
                steps);
    }

    public LinkState framed(Optional<LastFrame> frame) {
        return new LinkState(
                id,
                condition,
                port,
                settings,
                supervised,
                simulated,
                since,
                reason,
                lostSince,
                blind,
                troubles,
                frame,
                false,
                steps);
    }

    public LinkState answered() {
        return lastFrame.isEmpty()
                ? this
                : new LinkState(
                        id,
                        condition,
                        port,
                        settings,
                        supervised,
                        simulated,
                        since,
                        reason,
                        lostSince,
                        blind,
                        troubles,
                        lastFrame.map(LastFrame::sent),
                        firstAfterReturn,
                        steps);
    }

    public LinkState afterReturn() {
        return new LinkState(
                id,
                condition,
                port,
                settings,
                supervised,
                simulated,
                since,
                reason,
                lostSince,
                blind,
                troubles,
                lastFrame,
                true,
                steps);
    }

    public LinkState stepped(StepTaken taken) {
        return new LinkState(
                id,
                condition,
                port,
                settings,
                supervised,
                simulated,
                since,
                reason,
                lostSince,
                blind,
                troubles,
                lastFrame,
                firstAfterReturn,
                NextState.plus(steps, taken));
    }
}
