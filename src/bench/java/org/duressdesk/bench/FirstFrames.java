package org.duressdesk.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import org.duressdesk.desk.Desk;
import org.duressdesk.desk.Snapshot;
import org.duressdesk.desk.state.Incident;
import org.duressdesk.domain.site.Site;
import org.duressdesk.receiver.line.LineLost;
import org.duressdesk.simulator.language.SimulatorSettings;
import org.duressdesk.simulator.language.SurGardText;
import org.duressdesk.simulator.port.Pty;
import org.duressdesk.ui.common.FxDoor;

/**
 * From the last byte of a press to the first frame that shows it. The screen thread notes when it has laid out a
 * picture with the press in it; the first change of the screen's memory after that is the frame.
 */
public final class FirstFrames {
    private static final int LOOK_NANOS = 1_000_000;
    private static final int PROBE_NANOS = 5_000_000;
    private static final long PATIENCE_NANOS = 3_000_000_000L;

    private final Desk desk;
    private final Pty pty;
    private final Framebuffer screen;
    private final FxDoor door;
    private final AtomicLong onScreenThread = new AtomicLong();
    private final AtomicLong laidOut = new AtomicLong();
    private final AtomicLong changedAt = new AtomicLong();
    private final AtomicLong desks = new AtomicLong();
    private int next;

    /** Watches that desk in that scene. */
    public FirstFrames(Desk desk, Pty pty, Framebuffer screen, FxDoor door, Scene scene) {
        this.desk = desk;
        this.pty = pty;
        this.screen = screen;
        this.door = door;
        desk.watch(s -> desks.set(presses(s)));
        // Behind the window's own watch: what this sees, the window has or draws before the same layout.
        desk.watch(door.latest(s -> onScreenThread.set(presses(s))));
        door.run(() -> scene.addPostLayoutPulseListener(() -> laidOut.set(onScreenThread.get())));
    }

    private static void watch(Framebuffer screen, AtomicLong changedAt) {
        Thread.ofPlatform().daemon().start(() -> {
            long before = screen.sum();
            while (true) {
                long now = screen.sum();
                if (now != before) {
                    changedAt.set(System.nanoTime());
                    before = now;
                }
                LockSupport.parkNanos(LOOK_NANOS);
            }
        });
    }

    private static long presses(Snapshot snapshot) {
        return snapshot.state().incidents().values().stream()
                .mapToLong(Incident::presses)
                .sum();
    }

    /** A heartbeat: the link is live. */
    public void beat() throws LineLost {
        while (!pty.connected()) {
            LockSupport.parkNanos(PROBE_NANOS);
        }
        LockSupport.parkNanos(500_000_000L);
        pty.write(new SurGardText(SimulatorSettings.DEFAULT.withHeader(SimulatorSettings.Header.RRLLL))
                .wire("101000           @    "));
        pty.read(new byte[8]);
    }

    /** So many presses, one after the other. */
    public void press(int count) throws LineLost {
        List<byte[]> frames = frames(desk.latest().site());
        for (int i = 0; i < count; i++) {
            pty.write(frames.get(next++ % frames.size()));
            pty.read(new byte[8]);
        }
    }

    private static List<byte[]> frames(Site site) {
        Presses presses = new Presses(site);
        List<byte[]> frames = new ArrayList<>();
        for (int i = 0; i < presses.buttons(); i++) {
            frames.add(presses.next());
        }
        java.util.Collections.shuffle(frames, new Random(3));
        return frames;
    }

    /** Evenly spaced presses; lines of "picture", "frame" and "gap" with milliseconds. */
    public List<String> run(int count, int seconds) throws LineLost {
        // Not before: looking takes processor time, which is not the desk's.
        watch(screen, changedAt);
        LockSupport.parkNanos(500_000_000L);
        List<byte[]> frames = frames(desk.latest().site());
        List<String> lines = new ArrayList<>();
        AtomicLongArray gaps = new AtomicLongArray(seconds * 1_000);
        AtomicLong probes = new AtomicLong();
        Thread prober = Thread.ofPlatform().daemon().start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                long asked = System.nanoTime();
                door.run(() -> {
                    int at = (int) probes.getAndIncrement();
                    if (at < gaps.length()) {
                        gaps.set(at, System.nanoTime() - asked);
                    }
                });
                LockSupport.parkNanos(PROBE_NANOS);
            }
        });
        long begin = System.nanoTime();
        long before = presses(desk.latest());
        for (int i = 0; i < count; i++) {
            long due = begin + i * (seconds * 1_000_000_000L / count);
            LockSupport.parkNanos(Math.max(0, due - System.nanoTime()));
            pty.write(frames.get(next++ % frames.size()));
            long written = System.nanoTime();
            long wanted = before + i + 1;
            waitFor(desks, wanted, written);
            long picture = System.nanoTime();
            waitFor(laidOut, wanted, written);
            long layout = System.nanoTime();
            waitFor(changedAt, layout, written);
            lines.add("frame " + (changedAt.get() - written) / 1e6);
            lines.add("picture " + (picture - written) / 1e6);
            pty.read(new byte[8]);
        }
        prober.interrupt();
        for (int i = 0; i < Math.min(gaps.length(), probes.get()); i++) {
            lines.add("gap " + gaps.get(i) / 1e6);
        }
        return lines;
    }

    private static void waitFor(AtomicLong value, long wanted, long since) {
        while (value.get() < wanted) {
            if (System.nanoTime() - since > PATIENCE_NANOS) {
                throw new IllegalStateException("not seen within " + PATIENCE_NANOS / 1_000_000_000L + " s");
            }
            LockSupport.parkNanos(LOOK_NANOS / 2);
        }
    }

    /** The same for a square that a byte turns over: lines of "frame" with milliseconds. */
    public static List<String> toggle(Pty pty, Framebuffer screen, FxDoor door, Region square, int count, int seconds)
            throws Exception {
        AtomicLong changedAt = new AtomicLong();
        watch(screen, changedAt);
        var settings = new org.duressdesk.domain.link.LinkSettings(
                new org.duressdesk.domain.signal.LinkId("main"),
                "bare",
                pty.path(),
                9600,
                8,
                'N',
                1,
                "surgard",
                "",
                0,
                4_000,
                4);
        var line = org.duressdesk.receiver.line.serial.SerialLine.open(settings);
        Thread.ofPlatform().daemon().start(() -> {
            byte[] in = new byte[16];
            try {
                while (true) {
                    if (line.read(in) > 0) {
                        door.run(() -> square.setVisible(!square.isVisible()));
                    }
                }
            } catch (LineLost ended) {
                line.close();
            }
        });
        LockSupport.parkNanos(3_000_000_000L);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LockSupport.parkNanos(seconds * 1_000_000_000L / count);
            long start = System.nanoTime();
            pty.write(new byte[] {1});
            waitFor(changedAt, start, start);
            lines.add("frame " + (changedAt.get() - start) / 1e6);
        }
        return lines;
    }
}
