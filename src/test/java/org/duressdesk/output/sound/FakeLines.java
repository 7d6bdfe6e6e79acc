package org.duressdesk.output.sound;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.duressdesk.domain.said.Said;

/** Outputs that work, are absent, or hang, as the test says. */
final class FakeLines implements SoundLines {
    enum Behaviour {
        WORKS,
        ABSENT,
        THROWS,
        HANGS_IN_OPEN,
        HANGS_IN_WRITE,
        TAKES_BUT_PLAYS_NOTHING
    }

    private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();
    private final Map<String, List<Short>> heard = new ConcurrentHashMap<>();
    private final CountDownLatch released = new CountDownLatch(1);
    private final List<Line> lines = new CopyOnWriteArrayList<>();
    final List<String> opened = new CopyOnWriteArrayList<>();

    void set(String name, Behaviour behaviour) {
        behaviours.put(name, behaviour);
    }

    /** Writes so far of every line that is open and works: for waiting until they have followed the clock. */
    List<Long> writes() {
        return lines.stream()
                .filter(line -> !line.closed && works(line.name))
                .map(line -> line.writes)
                .toList();
    }

    private boolean works(String name) {
        return behaviours.getOrDefault(name, Behaviour.WORKS) == Behaviour.WORKS;
    }

    /** Lets every hanging call return. */
    void release() {
        released.countDown();
    }

    /** Loudest sample given out since the last call. */
    int loudest(String name) {
        List<Short> samples = heard.computeIfAbsent(name, n -> new ArrayList<>());
        synchronized (samples) {
            int loudest = samples.stream().mapToInt(s -> Math.abs(s)).max().orElse(0);
            samples.clear();
            return loudest;
        }
    }

    int samples(String name) {
        List<Short> samples = heard.computeIfAbsent(name, n -> new ArrayList<>());
        synchronized (samples) {
            return samples.size();
        }
    }

    @Override
    public SoundLine open(String name) throws LineFailure {
        opened.add(name);
        switch (behaviours.getOrDefault(name, Behaviour.WORKS)) {
            case ABSENT -> throw new LineFailure(Said.of("sound.not-connected", name));
            case THROWS -> throw new IllegalStateException("driver fault");
            case HANGS_IN_OPEN -> hang();
            case WORKS, HANGS_IN_WRITE, TAKES_BUT_PLAYS_NOTHING -> {}
        }
        Line line = new Line(name);
        lines.add(line);
        return line;
    }

    private void hang() {
        boolean waiting = true;
        while (waiting) {
            try {
                released.await();
                waiting = false;
            } catch (InterruptedException e) {
                // A driver in native code does not hear interrupts either.
            }
        }
    }

    private final class Line implements SoundLine {
        private final String name;
        private final List<Short> samples;
        private long played;
        private volatile long writes;
        private volatile boolean closed;

        Line(String name) {
            this.name = name;
            this.samples = heard.computeIfAbsent(name, n -> new ArrayList<>());
        }

        @Override
        public void write(short[] chunk, int count) {
            Behaviour behaviour = behaviours.getOrDefault(name, Behaviour.WORKS);
            if (behaviour == Behaviour.HANGS_IN_WRITE) {
                hang();
            }
            synchronized (samples) {
                for (int i = 0; i < count; i++) {
                    samples.add(chunk[i]);
                }
            }
            writes = writes + 1;
            played += behaviour == Behaviour.TAKES_BUT_PLAYS_NOTHING ? 0 : count;
        }

        @Override
        public long played() {
            return played;
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            closed = true;
        }
    }
}
