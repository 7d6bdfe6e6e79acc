package org.duressdesk.receiver.link;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.duressdesk.desk.Inbox;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.domain.signal.Reception;
import org.duressdesk.receiver.capture.Tap;
import org.duressdesk.receiver.frame.Manners;
import org.duressdesk.receiver.line.ByteLine;
import org.duressdesk.receiver.line.LineLost;
import org.duressdesk.receiver.line.NoLine;

/**
 * One receiver connection: a thread that opens, reads, stamps and hands over, and opens again; a second thread that
 * writes answers, so that the reader never waits for a line that does not take them.
 */
final class Link implements OpenLink {
    private static final int LONGEST_PAUSE_MILLIS = 1_000;
    private static final long GAP_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long STOP_MILLIS = 2_000;

    private final LinkSetup setup;
    private final LinkId id;
    private final Inbox inbox;
    private final LinkClock clock;
    private final Taps taps;
    private final Backlog backlog;
    private Manners manners;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread;
    private final ExecutorService answering;
    private volatile ReplyRules answers;
    private long token;
    private final Loss loss = new Loss();
    private volatile String standing = Said.of("set.not-opened-yet").words();

    Link(LinkSetup setup, Inbox inbox, LinkClock clock, Taps taps) {
        this.setup = setup;
        this.id = setup.settings().id();
        this.inbox = inbox;
        this.clock = clock;
        this.taps = taps;
        this.backlog = new Backlog(setup.settings(), setup.afterOutage(), clock.nanos());
        // A late answer to a link of this name that was closed before never meets a message of this one.
        this.token = clock.nanos();
        this.manners = setup.manners().get();
        this.answers = new ReplyRules(new NoLine(), 0, 0, manners.refusals());
        this.thread = Thread.ofPlatform().daemon().name("link " + id).unstarted(this::run);
        this.answering = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("link " + id + " answers").factory());
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public void remark(LinkId link, Tap to) {
        to.remark(clock.nanos(), standing);
    }

    /** Ends within the bounded read; waits for it. */
    @Override
    public void stop() {
        stop.countDown();
        answering.shutdown();
        try {
            thread.join(STOP_MILLIS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void reply(LinkId link, long wanted, boolean accept) {
        try {
            answering.execute(() -> answer(wanted, accept));
        } catch (RejectedExecutionException stopped) {
            said(wanted, new ReplyRules.Outcome(false, Said.of("reply.link-closing")));
        }
    }

    private void answer(long wanted, boolean accept) {
        ReplyRules now = answers;
        FrameType type = now.type();
        ReplyRules.Outcome outcome = now.reply(wanted, accept, clock.nanos());
        if (outcome.sent()) {
            synchronized (backlog) {
                backlog.answered(type, clock.nanos());
            }
        }
        said(wanted, outcome);
    }

    private void said(long wanted, ReplyRules.Outcome outcome) {
        inbox.received(new Reception.ReplyMade(id, clock.stamp(), wanted, outcome.sent(), outcome.why()));
    }

    private void run() {
        int pause = setup.firstPauseMillis();
        while (stop.getCount() > 0) {
            boolean heard = false;
            try {
                ByteLine line = setup.opener().open(setup.settings());
                try {
                    heard = serve(line);
                } finally {
                    Closing.aside(line);
                }
            } catch (LineLost lost) {
                lost(lost);
            } catch (RuntimeException | LinkageError | StackOverflowError broken) {
                lost(new LineLost(Said.of("line.link-failed", broken)));
            }
            pause = heard ? setup.firstPauseMillis() : Math.min(LONGEST_PAUSE_MILLIS, pause * 2);
            rest(pause);
        }
    }

    /** Reads until the line is lost; true when it had said anything. */
    private boolean serve(ByteLine line) {
        Decoding decoding = new Decoding(setup.frames(), setup.settings().protocol());
        manners = setup.manners().get();
        answers = new ReplyRules(line, window(), token + 1, manners.refusals());
        loss.over();
        inbox.received(new Reception.LinkOpened(
                id, clock.stamp(), line.name(), setup.settings().line(), setup.simulated()));
        standing = Said.of("set.opened", line.name(), setup.settings().line()).words();
        taps.remark(id, clock.nanos(), standing);
        byte[] buffer = new byte[4_096];
        boolean heard = false;
        long previous = clock.nanos();
        long lastByte = previous;
        LineHealth health = new LineHealth(line.lineErrors());
        Asking asking = new Asking(manners.poll(), previous);
        try {
            while (stop.getCount() > 0) {
                int count = line.read(buffer);
                long now = clock.nanos();
                if (health.damaged(line.lineErrors(), now)) {
                    decoding.lineError();
                    taps.damaged(id, now);
                }
                if (count > 0) {
                    taps.bytes(id, now, buffer, count);
                    heard = true;
                    lastByte = now;
                    // After a stall nobody knows how long the bytes have been waiting: count from the read before.
                    long soonest = now - previous > 2 * GAP_NANOS ? previous : now;
                    if (take(decoding, buffer, count, now, soonest)) {
                        asking.heard(now);
                        asking = known(asking, now);
                    }
                } else if (decoding.partial() && now - lastByte >= GAP_NANOS) {
                    hand(decoding.gap(), now, lastByte);
                } else if (health.over(now, lastByte, GAP_NANOS)) {
                    // No message took the damage: the next one is not to blame, however soon it comes.
                    hand(decoding.gap(), now, lastByte);
                    hand(health.alone(lastByte), now, now);
                }
                asking.due(now, decoding.partial()).ifPresent(question -> ask(line, question));
                previous = now;
            }
        } catch (LineLost lost) {
            // What had begun when the cable was pulled is kept; it is never glued to what comes over the next line.
            hand(decoding.gap(), clock.nanos(), lastByte);
            lost(lost);
        }
        return heard;
    }

    /** Behaves as the family wants it, once it is known; else as before. */
    private Asking known(Asking asking, long now) {
        Manners learned = setup.manners().get();
        if (learned.equals(manners)) {
            return asking;
        }
        manners = learned;
        answers.bear(window(), manners.refusals());
        return new Asking(manners.poll(), now);
    }

    private int window() {
        return Math.min(setup.settings().replyWindowMillis(), manners.mostWindowMillis());
    }

    /** True when a sound frame ended in these bytes. */
    private boolean take(Decoding decoding, byte[] buffer, int count, long now, long soonest) {
        boolean sound = false;
        for (int i = 0; i < count; i++) {
            answers.bytesCame(1);
            sound |= hand(decoding.accept(buffer, i), now, soonest);
        }
        return sound;
    }

    /** Asked aside, as answers are given: a line that takes no bytes must not hold up the reader. */
    private void ask(ByteLine line, String question) {
        try {
            answering.execute(() -> {
                try {
                    line.write(question.getBytes(StandardCharsets.ISO_8859_1));
                } catch (LineLost lost) {
                    // The reader finds the same and says it.
                    return;
                }
            });
        } catch (RejectedExecutionException stopped) {
            return;
        }
    }

    private boolean hand(List<Frame> frames, long now, long ended) {
        boolean sound = false;
        for (Frame frame : frames) {
            sound |= frame.type() != FrameType.FAULT;
            boolean buffered = false;
            if (frame.type() != FrameType.FAULT) {
                synchronized (backlog) {
                    buffered = backlog.frame(frame.type(), now);
                }
            }
            token++;
            answers.ended(token, frame, ended);
            inbox.received(new Reception.FrameReceived(id, clock.stamp(now), token, frame, buffered));
        }
        return sound;
    }

    private void lost(LineLost lost) {
        synchronized (backlog) {
            backlog.outage();
        }
        // An attempt a second would fill the journal: one loss is told once, and again when something new is known.
        if (stop.getCount() > 0 && loss.news(lost)) {
            standing = Said.of("set.lost", lost.said()).words();
            taps.remark(id, clock.nanos(), standing);
            inbox.received(
                    new Reception.LinkLost(id, clock.stamp(), setup.settings().port(), lost.said()));
        }
    }

    /** How soon to try again; ends early when the link is stopped. */
    private void rest(int millis) {
        try {
            stop.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurry) {
            stop.countDown();
        }
    }
}
