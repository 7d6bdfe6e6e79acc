package org.duressdesk.receiver.line;

import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.duressdesk.domain.said.Said;

/** One end of a line inside the program, where the system has no pseudo-terminals (Windows). */
public final class MemoryLine implements ByteLine {
    /** Both ends; what one writes the other reads. */
    public record Pair(ByteLine receiver, ByteLine desk) {}

    private static final byte[] END = {};

    private final String name;
    private final Queue in;
    private final Queue out;
    private byte[] rest = END;

    private MemoryLine(String name, Queue in, Queue out) {
        this.name = name;
        this.in = in;
        this.out = out;
    }

    public static Pair pair(String name) {
        Queue there = new Queue();
        Queue back = new Queue();
        return new Pair(new MemoryLine(name, back, there), new MemoryLine(name, there, back));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int read(byte[] into) throws LineLost {
        if (rest.length == 0) {
            rest = in.next();
        }
        int count = Math.min(rest.length, into.length);
        System.arraycopy(rest, 0, into, 0, count);
        rest = Arrays.copyOfRange(rest, count, rest.length);
        in.count.addAndGet(-count);
        return count;
    }

    @Override
    public int waiting() {
        return in.count.get();
    }

    @Override
    public void write(byte[] bytes) throws LineLost {
        if (out.closed) {
            throw new LineLost(Said.of("line.inside.closed"));
        }
        out.put(bytes.clone());
    }

    @Override
    public void close() {
        in.end();
        out.end();
    }

    /** One direction. */
    private static final class Queue {
        private final BlockingQueue<byte[]> chunks = new LinkedBlockingQueue<>();
        private final AtomicInteger count = new AtomicInteger();
        private volatile boolean closed;

        void put(byte[] bytes) {
            if (bytes.length > 0) {
                count.addAndGet(bytes.length);
                chunks.add(bytes);
            }
        }

        void end() {
            closed = true;
            chunks.add(END);
        }

        byte[] next() throws LineLost {
            try {
                byte[] chunk = chunks.poll(WAIT_MILLIS, TimeUnit.MILLISECONDS);
                if (chunk == null) {
                    return END;
                }
                if (chunk.length == 0) {
                    chunks.add(END);
                    throw new LineLost(Said.of("line.inside.hung-up"));
                }
                return chunk;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new LineLost(Said.of("line.inside.stopped"));
            }
        }
    }
}
