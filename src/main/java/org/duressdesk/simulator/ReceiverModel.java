package org.duressdesk.simulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.duressdesk.domain.said.Said;
import org.duressdesk.simulator.language.Conduct;
import org.duressdesk.simulator.language.Conduct.Unanswered;
import org.duressdesk.simulator.language.Language;
import org.duressdesk.simulator.language.Languages;
import org.duressdesk.simulator.language.SimulatorSettings;
import org.duressdesk.simulator.port.Ear;
import org.duressdesk.simulator.port.Outgoing;

/**
 * How a receiver behaves towards its computer. A Sur-Gard one (protocols.md A.1): one message at a time, each answered by
 * one 06h; after {@code sends} times without answer only heartbeats, until one of them is answered, which releases what was
 * buffered; a refused message is sent again at once and skipped after too many refusals. Other families differ as their
 * {@link Conduct} says. Time and bytes are handed in; guarded by the lock of its owner.
 */
public final class ReceiverModel {
    private static final long NEVER = Long.MAX_VALUE;
    /** Start, ten bits a character at most, and parity. */
    private static final long BITS_A_BYTE = 10;

    /** What is on the way: sent completely at {@code ends}, answered until {@code due}. */
    private record Sending(Outgoing out, boolean beat, int attempt, int refusals, long ends, boolean left) {}

    private final SimulatorSettings settings;
    private final Language language;
    private final Conduct conduct;
    private final Ear ear;
    private final Wire wire;
    private final SimulatorWatch watch;
    private final Deque<Outgoing> queue = new ArrayDeque<>();
    private Optional<Sending> sending = Optional.empty();
    private Optional<Outgoing> lastAcked = Optional.empty();
    private boolean started;
    private boolean silent;
    private boolean failed;
    private int loseAnswers;
    private long nextBeat;
    private long sent;
    private long repeats;
    private long acked;
    private long naked;
    private long skipped;
    private long heartbeats;
    private long heartbeatsAcked;
    private long failures;
    private long overflowed;
    private long strays;
    private long questions;

    ReceiverModel(SimulatorSettings settings, Wire wire, SimulatorWatch watch) {
        this(settings, Languages.of(settings), wire, watch);
    }

    ReceiverModel(SimulatorSettings settings, Language language, Wire wire, SimulatorWatch watch) {
        this.settings = settings;
        this.language = language;
        this.conduct = language.conduct();
        this.ear = language.ear();
        this.wire = wire;
        this.watch = watch;
    }

    /** Switched on: a heartbeat first, then what is queued. */
    void start(long now) {
        started = true;
        nextBeat = beats(now) ? now : NEVER;
        next(now);
    }

    /** A message to send, in its turn. */
    void message(String text, long now) {
        message(new Outgoing(text, language.wire(text), conduct.unanswered() != Unanswered.CARES_NOT), now);
    }

    /** The same with its bytes as they are. */
    void message(Outgoing out, long now) {
        if (pending() >= settings.buffer()) {
            overflowed++;
            return;
        }
        queue.add(out);
        next(now);
    }

    /** Bytes from the desk. */
    void bytes(byte[] bytes, int count, long now) {
        for (int i = 0; i < count && !silent; i++) {
            Ear.Heard heard = ear.hear(bytes[i], now);
            boolean waiting = sending.filter(Sending::left).isPresent();
            switch (heard) {
                case Ear.Heard.Part part -> {}
                case Ear.Heard.Asked asked -> asked(asked.reply());
                case Ear.Heard.Stray stray -> stray(now);
                case Ear.Heard.Accepted yes when lost() -> {}
                case Ear.Heard.Refused no when lost() -> {}
                case Ear.Heard.Declined no when lost() -> {}
                case Ear.Heard.Accepted yes when waiting -> acknowledged(sending.get(), now);
                case Ear.Heard.Refused no when waiting -> refused(sending.get(), now);
                case Ear.Heard.Declined no when waiting -> declined(sending.get(), now);
                case Ear.Heard.Accepted unasked -> stray(now);
                case Ear.Heard.Refused unasked -> stray(now);
                case Ear.Heard.Declined unasked -> stray(now);
            }
        }
    }

    /** True when this answer does not arrive. */
    private boolean lost() {
        return loseAnswers > 0 && loseAnswers-- > 0;
    }

    private void asked(String reply) {
        if (!reply.isEmpty()) {
            questions++;
            wire.message(language.wire(reply));
        }
    }

    /** A receiver that insists takes anything but an answer as a reason to send again (protocols.md C.2). */
    private void stray(long now) {
        strays++;
        if (conduct.unanswered() == Unanswered.INSISTS
                && sending.filter(Sending::left).isPresent()) {
            Sending one = sending.get();
            begin(one.out(), one.beat(), one.attempt() + 1, one.refusals(), now);
        }
    }

    /** Does what has come due. */
    void tick(long now) {
        if (silent || !started || now < due()) {
            return;
        }
        if (sending.isEmpty()) {
            next(now);
        } else if (!sending.get().left()) {
            leave(sending.get(), now);
        } else {
            unanswered(sending.get(), now);
        }
    }

    /** When {@link #tick} is wanted next; {@code Long.MAX_VALUE} for never. */
    long due() {
        if (silent || !started) {
            return NEVER;
        }
        return sending.map(one -> one.left() ? one.ends() + millis(conduct.windowMillis()) : one.ends())
                .orElse(nextBeat);
    }

    /** Gives up on the desk now, as after unanswered sends. */
    void giveUp(long now) {
        if (conduct.unanswered() != Unanswered.BUFFERS) {
            watch.unspeakable(Said.of("simulator.receiver-holds-nothing-back-what", settings.protocol())
                    .words());
        }
        putBack();
        failed = true;
        failures++;
        nextBeat = now;
        watch.gaveUp();
    }

    void silent(boolean on, long now) {
        silent = on;
        if (!on) {
            putBack();
            next(now);
        }
    }

    void loseAnswers(int count) {
        loseAnswers = count;
    }

    /** Sends the message acknowledged last once more, before all others. */
    void repeatLast(long now) {
        lastAcked.ifPresent(queue::addFirst);
        next(now);
    }

    Counters counters() {
        return new Counters(
                sent,
                repeats,
                acked,
                naked,
                skipped,
                pending(),
                heartbeats,
                heartbeatsAcked,
                failures,
                overflowed,
                strays,
                failed,
                questions);
    }

    private int pending() {
        return queue.size() + (sending.isPresent() && !sending.get().beat() ? 1 : 0);
    }

    /** A message on the way goes back to the head of the buffer. */
    private void putBack() {
        sending.filter(one -> !one.beat()).map(Sending::out).ifPresent(queue::addFirst);
        sending = Optional.empty();
    }

    private void next(long now) {
        if (!started || silent || sending.isPresent()) {
            return;
        }
        boolean beats = beats(now);
        if (failed && !beats && queue.isEmpty()) {
            failed = false;
            nextBeat = NEVER;
        }
        boolean holds = failed && conduct.unanswered() == Unanswered.BUFFERS;
        // Without heartbeat a receiver that gave up tries the oldest message now and then.
        if (!queue.isEmpty() && (!holds || !beats && now >= nextBeat)) {
            begin(queue.poll(), false, 1, 0, now);
        } else if (beats && now >= nextBeat) {
            String beat = language.heartbeat(now).orElseThrow();
            begin(new Outgoing(beat, language.wire(beat), language.beatAnswered()), true, 1, 0, now);
        }
    }

    private boolean beats(long now) {
        return settings.heartbeatMillis() > 0 && language.heartbeat(now).isPresent();
    }

    private void begin(Outgoing out, boolean beat, int attempt, int refusals, long now) {
        long takes = settings.baud() == 0
                ? 0
                : out.wire().length * BITS_A_BYTE * TimeUnit.SECONDS.toNanos(1) / settings.baud();
        Sending one = new Sending(out, beat, attempt, refusals, now + takes, false);
        sending = Optional.of(one);
        if (takes == 0) {
            leave(one, now);
        }
    }

    private void leave(Sending one, long now) {
        sending = Optional.of(new Sending(one.out(), one.beat(), one.attempt(), one.refusals(), one.ends(), true));
        if (one.beat()) {
            heartbeats++;
        } else if (one.attempt() == 1 && one.refusals() == 0) {
            sent++;
        } else {
            repeats++;
        }
        wire.message(language.leaving(one.out(), now));
        watch.sent(one.out().text(), one.attempt());
        if (!one.out().answered()) {
            sending = Optional.empty();
            if (one.beat()) {
                // Without answers to its sign of life it tries what it holds after each of them.
                nextBeat = now + millis(settings.heartbeatMillis());
                failed = false;
            } else {
                lastAcked = Optional.of(one.out());
            }
            next(now);
        }
    }

    private void acknowledged(Sending one, long now) {
        sending = Optional.empty();
        if (one.beat()) {
            heartbeatsAcked++;
        } else {
            acked++;
            lastAcked = Optional.of(one.out());
        }
        watch.acknowledged(one.out().text(), now - one.ends());
        if (failed) {
            failed = false;
            watch.restored();
        }
        nextBeat = beats(now) ? now + millis(settings.heartbeatMillis()) : NEVER;
        next(now);
    }

    private void refused(Sending one, long now) {
        naked++;
        watch.refused(one.out().text());
        if (one.refusals() + 1 < conduct.refusals()) {
            begin(one.out(), one.beat(), 1, one.refusals() + 1, now);
            return;
        }
        if (conduct.refused() == Conduct.Refused.GIVES_UP) {
            putBack();
            fail();
            rest(now);
            return;
        }
        skip(one, now);
    }

    private void declined(Sending one, long now) {
        naked++;
        watch.refused(one.out().text());
        skip(one, now);
    }

    private void skip(Sending one, long now) {
        sending = Optional.empty();
        if (!one.beat()) {
            skipped++;
        }
        rest(now);
        next(now);
    }

    private void unanswered(Sending one, long now) {
        Unanswered then = conduct.unanswered();
        int sends = failed && then == Unanswered.GOES_ON ? 1 : conduct.sends();
        if (one.attempt() < sends || then == Unanswered.INSISTS) {
            if (one.attempt() == sends) {
                fail();
            }
            begin(one.out(), one.beat(), one.attempt() + 1, one.refusals(), now);
            return;
        }
        if (then == Unanswered.GOES_ON) {
            sending = Optional.empty();
            skipped += one.beat() ? 0 : 1;
            fail();
            rest(now);
            next(now);
            return;
        }
        putBack();
        fail();
        rest(now);
    }

    private void fail() {
        if (!failed) {
            failed = true;
            failures++;
            watch.gaveUp();
        }
    }

    private void rest(long now) {
        nextBeat = now + millis(settings.heartbeatMillis() == 0 ? 30_000 : settings.heartbeatMillis());
    }

    private static long millis(long count) {
        return TimeUnit.MILLISECONDS.toNanos(count);
    }
}
