package org.duressdesk.output.sound;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.site.SoundOutput;

/** One declared output: proven, failed, or being tried. Used under the lock of its {@link Sounder}. */
final class Output {
    /** Without movement for this long it has failed (decision D17); R10 allows 5 s. */
    private static final long STALL_NANOS = 2_000_000_000L;

    private static final long RETRY_NANOS = 2_000_000_000L;

    /** Heard from the device itself before it counts as proven: a quarter of a second. */
    private static final long PROOF_SAMPLES = Tones.RATE / 4;

    /** Threads a dead driver may hold before no more are spent on it. */
    private static final int HELD_THREADS = 3;

    /** How it is. */
    enum Condition {
        TRYING,
        PROVEN,
        FAILED
    }

    private final SoundOutput output;
    private final SoundLines lines;
    private final LongSupplier nanos;
    private final ThreadFactory threads;
    private final Supplier<Feed.Part> part;
    private final List<Feed> left = new ArrayList<>();
    private Feed feed;
    private Condition condition = Condition.TRYING;
    private Said reason = Said.NOTHING;
    private long failedAt;

    Output(
            SoundOutput output,
            SoundLines lines,
            LongSupplier nanos,
            ThreadFactory threads,
            Supplier<Wish> wish,
            Supplier<Boolean> firstLost) {
        this.output = output;
        this.lines = lines;
        this.nanos = nanos;
        this.threads = threads;
        this.part = () -> {
            Wish now = wish.get();
            boolean takesPart = !output.second() || now.second() || firstLost.get();
            return new Feed.Part(now.voice(output.audience()), now.press(output.audience()), takesPart);
        };
        this.feed = begin();
    }

    private Feed begin() {
        Feed next = new Feed(output, lines, nanos, part);
        threads.newThread(next).start();
        return next;
    }

    /** Looks after it; true when its condition or its reason changed. */
    boolean tend(long now, boolean grace) {
        left.removeIf(Feed::finished);
        Optional<Said> failure = feed.failure();
        if (condition != Condition.FAILED) {
            if (failure.isPresent()) {
                return fail(failure.get(), now);
            }
            if (!grace && now - feed.movedAt() > STALL_NANOS) {
                return fail(Said.of("sound.no-answer", output.name()), now);
            }
            if (condition == Condition.TRYING && feed.played() >= PROOF_SAMPLES) {
                condition = Condition.PROVEN;
                reason = Said.NOTHING;
                return true;
            }
            return false;
        }
        return retry(now, failure);
    }

    /** While failed a new attempt runs unseen: it becomes proven, or fails for the same or another reason. */
    private boolean retry(long now, Optional<Said> failure) {
        boolean attempting = !left.contains(feed) && !feed.finished();
        if (attempting && feed.played() >= PROOF_SAMPLES) {
            condition = Condition.PROVEN;
            reason = Said.NOTHING;
            return true;
        }
        if (attempting && now - feed.movedAt() > STALL_NANOS) {
            return fail(Said.of("sound.no-answer", output.name()), now);
        }
        if (!attempting && failure.isPresent() && !failure.get().equals(reason) && !left.contains(feed)) {
            return fail(failure.get(), now);
        }
        if (!attempting && now - failedAt >= RETRY_NANOS && left.size() < HELD_THREADS) {
            failedAt = now;
            feed = begin();
        }
        return false;
    }

    private boolean fail(Said why, long now) {
        boolean news = condition != Condition.FAILED || !why.equals(reason);
        condition = Condition.FAILED;
        reason = why;
        failedAt = now;
        feed.end();
        if (!feed.finished()) {
            left.add(feed);
        }
        return news;
    }

    void end() {
        feed.end();
    }

    SoundOutput output() {
        return output;
    }

    Condition condition() {
        return condition;
    }

    Said reason() {
        return reason;
    }

    Feed.Part part() {
        return part.get();
    }
}
