package org.duressdesk.receiver.capture;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Records a link while it works. Between the link's reader and whoever writes stands a buffer of bounded size: a writer that
 * is too slow costs the recording bytes, never the link, and the recording says how many and where.
 */
public final class LiveCapture implements Tap {
    /** A minute of a line at 115,200 baud; a receiver's line has a tenth of that. */
    static final int MOST_BYTES = 1 << 20;

    /** What one entry costs beside its bytes, so that single bytes cannot fill the memory. */
    private static final int ENTRY_BYTES = 64;

    /** What waits to be written; {@code lost} bytes were given up before it. */
    private record Waiting(long nanos, byte[] bytes, boolean damaged, String remark, long lost) {
        int cost() {
            return bytes.length + remark.length() + ENTRY_BYTES;
        }
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private final int most;
    private int held;
    private long lost;

    /** With room for {@value #MOST_BYTES} bytes. */
    public LiveCapture() {
        this(MOST_BYTES);
    }

    LiveCapture(int most) {
        this.most = most;
    }

    @Override
    public void bytes(long nanos, byte[] from, int count) {
        put(nanos, Arrays.copyOf(from, count), false, "");
    }

    @Override
    public void damaged(long nanos) {
        put(nanos, new byte[0], true, "");
    }

    @Override
    public void remark(long nanos, String sentence) {
        put(nanos, new byte[0], false, sentence);
    }

    private void put(long nanos, byte[] bytes, boolean damaged, String remark) {
        lock.lock();
        try {
            Waiting one = new Waiting(nanos, bytes, damaged, remark, lost);
            if (held + one.cost() > most) {
                lost += bytes.length;
                return;
            }
            lost = 0;
            held += one.cost();
            waiting.add(one);
            more.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Bytes given up that no entry says yet. */
    long lost() {
        lock.lock();
        try {
            return lost;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Writes what comes until writing fails or the thread is interrupted; after each {@code beatMillis} without anything,
     * an empty line, so that both ends know of each other.
     *
     * @throws IOException when {@code to} takes no more: who listened has gone
     */
    public void pump(CaptureWriter to, long beatMillis) throws IOException, InterruptedException {
        while (true) {
            Optional<Waiting> next = next(beatMillis);
            if (next.isEmpty()) {
                to.beat();
            } else {
                write(to, next.get());
            }
        }
    }

    private static void write(CaptureWriter to, Waiting one) throws IOException {
        if (one.lost() > 0) {
            to.remark(CaptureWriter.LOST + one.lost());
            to.damaged(one.nanos());
        }
        if (!one.remark().isEmpty()) {
            to.remark(one.remark());
        } else if (one.damaged()) {
            to.damaged(one.nanos());
        } else {
            to.bytes(one.nanos(), one.bytes(), one.bytes().length);
        }
    }

    private Optional<Waiting> next(long beatMillis) throws InterruptedException {
        lock.lock();
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(beatMillis);
            while (waiting.isEmpty() && left > 0) {
                left = more.awaitNanos(left);
            }
            Optional<Waiting> next = Optional.ofNullable(waiting.poll());
            next.ifPresent(one -> held -= one.cost());
            return next;
        } finally {
            lock.unlock();
        }
    }
}
