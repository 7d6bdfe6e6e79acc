package org.duressdesk.receiver.simulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * How a Sur-Gard receiver behaves towards its computer (protocols.md A.1): one message at a time, each answered by one
 * 06h; after {@code sends} times without answer only heartbeats, until one of them is answered, which releases what was
 * buffered; a refused message is sent again at once and skipped after too many refusals. Time and bytes are handed in;
 * guarded by the lock of its owner.
 */
final class ReceiverModel {
    static final byte ACK = 0x06;
    static final byte NAK = 0x15;
    private static final long NEVER = Long.MAX_VALUE;
    /** Start, ten bits a character at most, and parity. */
    private static final long BITS_A_BYTE = 10;

    /** What is on the way: sent completely at {@code ends}, answered until {@code due}. */
    private record Sending(String text, boolean beat, int attempt, int refusals, long ends, boolean left) {}

    private final SimulatorSettings settings;
    private final SurGardText texts;
    private final Wire wire;
    private final SimulatorWatch watch;
    private final Deque<String> queue = new ArrayDeque<>();
    private Optional<Sending> sending = Optional.empty();
    private Optional<String> lastAcked = Optional.empty();
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

    ReceiverModel(SimulatorSettings settings, Wire wire, SimulatorWatch watch) {
        this.settings = settings;
        this.texts = new SurGardText(settings);
        this.wire = wire;
        this.watch = watch;
    }

    /** Switched on: a heartbeat first, then what is queued. */
    void start(long now) {
        started = true;
        nextBeat = settings.heartbeatMillis() == 0 ? NEVER : now;
        next(now);
    }

    /** A message to send, in its turn. */
    void message(String text, long now) {
        if (pending() >= settings.buffer()) {
            overflowed++;
            return;
        }
        queue.add(text);
        next(now);
    }

    /** Bytes from the desk. */
    void bytes(byte[] bytes, int count, long now) {
        for (int i = 0; i < count && !silent; i++) {
            byte one = bytes[i];
            if (settings.b32() && (one == '0' || one == '5')) {
                continue; // The length in front of a B32 answer.
            }
            if (loseAnswers > 0) {
                loseAnswers--;
            } else if (sending.filter(Sending::left).isEmpty() || one != ACK && one != NAK) {
                strays++;
            } else if (one == ACK) {
                acknowledged(sending.get(), now);
            } else {
                refused(sending.get(), now);
            }
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
            leave(sending.get());
        } else {
            unanswered(sending.get(), now);
        }
    }

    /** When {@link #tick} is wanted next; {@code Long.MAX_VALUE} for never. */
    long due() {
        if (silent || !started) {
            return NEVER;
        }
        return sending.map(one -> one.left() ? one.ends() + millis(settings.windowMillis()) : one.ends())
                .orElse(nextBeat);
    }

    /** Gives up on the desk now, as after unanswered sends. */
    void giveUp(long now) {
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
                sent, repeats, acked, naked, skipped, pending(), heartbeats, heartbeatsAcked, failures, overflowed,
                strays, failed);
    }

    private int pending() {
        return queue.size() + (sending.isPresent() && !sending.get().beat() ? 1 : 0);
    }

    /** A message on the way goes back to the head of the buffer. */
    private void putBack() {
        sending.filter(one -> !one.beat()).map(Sending::text).ifPresent(queue::addFirst);
        sending = Optional.empty();
    }

    private void next(long now) {
        if (!started || silent || sending.isPresent()) {
            return;
        }
        boolean beats = settings.heartbeatMillis() > 0;
        if (failed && !beats && queue.isEmpty()) {
            failed = false;
            nextBeat = NEVER;
        }
        // Without heartbeat a receiver that gave up tries the oldest message now and then.
        if (!queue.isEmpty() && (!failed || !beats && now >= nextBeat)) {
            begin(queue.poll(), false, 1, 0, now);
        } else if (beats && now >= nextBeat) {
            begin(texts.heartbeat(), true, 1, 0, now);
        }
    }

    private void begin(String text, boolean beat, int attempt, int refusals, long now) {
        long takes = settings.baud() == 0
                ? 0
                : texts.wire(text).length * BITS_A_BYTE * TimeUnit.SECONDS.toNanos(1) / settings.baud();
        Sending one = new Sending(text, beat, attempt, refusals, now + takes, false);
        sending = Optional.of(one);
        if (takes == 0) {
            leave(one);
        }
    }

    private void leave(Sending one) {
        sending = Optional.of(
                new Sending(one.text(), one.beat(), one.attempt(), one.refusals(), one.ends(), true));
        if (one.beat()) {
            heartbeats++;
        } else if (one.attempt() == 1 && one.refusals() == 0) {
            sent++;
        } else {
            repeats++;
        }
        wire.message(texts.wire(one.text()));
        watch.sent(one.text(), one.attempt());
    }

    private void acknowledged(Sending one, long now) {
        sending = Optional.empty();
        if (one.beat()) {
            heartbeatsAcked++;
        } else {
            acked++;
            lastAcked = Optional.of(one.text());
        }
        watch.acknowledged(one.text(), now - one.ends());
        if (failed) {
            failed = false;
            watch.restored();
        }
        nextBeat = settings.heartbeatMillis() == 0 ? NEVER : now + millis(settings.heartbeatMillis());
        next(now);
    }

    private void refused(Sending one, long now) {
        naked++;
        watch.refused(one.text());
        if (one.refusals() + 1 < settings.refusals()) {
            begin(one.text(), one.beat(), 1, one.refusals() + 1, now);
            return;
        }
        sending = Optional.empty();
        if (!one.beat()) {
            skipped++;
        }
        rest(now);
        next(now);
    }

    private void unanswered(Sending one, long now) {
        if (one.attempt() < settings.sends()) {
            begin(one.text(), one.beat(), one.attempt() + 1, one.refusals(), now);
            return;
        }
        putBack();
        if (!failed) {
            failed = true;
            failures++;
            watch.gaveUp();
        }
        rest(now);
    }

    private void rest(long now) {
        nextBeat = now + millis(settings.heartbeatMillis() == 0 ? 30_000 : settings.heartbeatMillis());
    }

    private static long millis(long count) {
        return TimeUnit.MILLISECONDS.toNanos(count);
    }
}
