package org.duressdesk.receiver.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.duressdesk.domain.signal.Reception.FrameReceived;
import org.duressdesk.domain.signal.Reception.LinkOpened;
import org.duressdesk.receiver.capture.Capture;
import org.duressdesk.receiver.capture.CaptureWriter;
import org.duressdesk.receiver.capture.LiveCapture;
import org.duressdesk.receiver.line.ByteLine;
import org.duressdesk.receiver.line.LineLost;
import org.duressdesk.receiver.line.MemoryPort;
import org.duressdesk.receiver.line.PassingLine;
import org.duressdesk.receiver.protocol.Protocols;
import org.duressdesk.simulator.ManualTime;
import org.duressdesk.simulator.ReceiverSimulator;
import org.duressdesk.simulator.Recording;
import org.duressdesk.simulator.SimulatorWatch;
import org.duressdesk.simulator.language.SimulatorSettings;
import org.duressdesk.simulator.port.MemoryReceiverPort;
import org.duressdesk.simulator.port.Pty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a link's port into a file and out of the file into another desk: the same messages, the same pauses. */
class CapturePlayedTest {
    private static final List<String> SAID = List.of(
            "1011           @    \u0014",
            "5011 180417E12001013\u0014",
            "5011 180417E12001014\u0014",
            "1011           @    \u0014",
            "5011 180417R12001013\u0014");
    private static final List<Long> SECONDS = List.of(0L, 7L, 8L, 38L, 3_638L);

    @TempDir
    Path folder;

    @Test
    void whatALinkReadIsPlayedToAnotherDeskInItsTimes() throws Exception {
        Path file = folder.resolve("evening.capture");
        record(file);
        Capture read = Capture.read(file);
        assertThat(read.timed()).isTrue();
        Recording recording = Recording.of(read, Protocols.open("surgard", "header=RRL"));
        assertThat(recording.messages()).isEqualTo(SAID.size());
        assertThat(recording.timed()).isTrue();
        List<FrameReceived> played = play(recording, Duration.ofSeconds(1));
        assertThat(played.stream().map(CapturePlayedTest::text)).containsExactlyElementsOf(SAID);
        long first = played.getFirst().at().monotonicNanos();
        assertThat(played.stream().map(one -> (one.at().monotonicNanos() - first) / 1_000_000_000L))
                .containsExactlyElementsOf(SECONDS);
    }

    @Test
    void fastPlaysTheSameMessagesWithoutTheirPauses() throws Exception {
        Path file = folder.resolve("evening.capture");
        record(file);
        Recording fast = Recording.of(Capture.read(file), Protocols.open("surgard", "header=RRL"))
                .fast();
        assertThat(fast.timed()).isFalse();
        List<FrameReceived> played = play(fast, Duration.ofMillis(10));
        assertThat(played.stream().map(CapturePlayedTest::text)).containsExactlyElementsOf(SAID);
        assertThat(played.getLast().at().monotonicNanos()
                        - played.getFirst().at().monotonicNanos())
                .as("an hour in the file")
                .isLessThan(Duration.ofSeconds(5).toNanos());
    }

    /** Records what a link reads from a pseudo-terminal; the clock of the link is handed in. */
    private static void record(Path file) throws Exception {
        AtomicLong nanos = new AtomicLong(1_000_000_000L);
        Recorder inbox = new Recorder();
        LiveCapture capture = new LiveCapture();
        try (Pty port = Pty.open();
                Links links = new Links(inbox, InstantSource.system(), nanos::get)) {
            links.open(LinkSetup.serial(Wired.settings(port.path()), true, false));
            AutoCloseable tap = links.tap(Wired.MAIN, capture).orElseThrow();
            inbox.await(LinkOpened.class, 1);
            long began = nanos.get();
            for (int i = 0; i < SAID.size(); i++) {
                nanos.set(began + SECONDS.get(i) * 1_000_000_000L);
                port.write(SAID.get(i).getBytes(StandardCharsets.US_ASCII));
                inbox.await(FrameReceived.class, i + 1);
            }
            Thread writing = Thread.ofPlatform().daemon().start(() -> write(capture, file, began));
            Awaitility.await()
                    .until(() -> Files.exists(file) && Files.readString(file).endsWith("\n\n"));
            tap.close();
            port.write(SAID.getFirst().getBytes(StandardCharsets.US_ASCII));
            inbox.await(FrameReceived.class, SAID.size() + 1);
            writing.interrupt();
            writing.join();
        }
        assertThat(Files.readString(file)).contains("opened, 9600 8N1", "\n3638000000000 35");
    }

    private static void write(LiveCapture capture, Path file, long began) {
        try (CaptureWriter writer =
                new CaptureWriter(Files.newBufferedWriter(file), "Link main", began, java.time.Instant.EPOCH)) {
            capture.pump(writer, 1);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** Plays it over a line inside the program; both ends have the clock that is handed in. */
    private static List<FrameReceived> play(Recording recording, Duration pace) throws Exception {
        ManualTime time = new ManualTime();
        MemoryPort port = new MemoryPort("played");
        Recorder inbox = new Recorder();
        try (Turns turns = new Turns();
                ReceiverSimulator receiver = new ReceiverSimulator(
                        new MemoryReceiverPort(port),
                        SimulatorSettings.DEFAULT.withTimes(0, 4_000),
                        time,
                        SimulatorWatch.NOBODY);
                Links links = new Links(inbox, InstantSource.system(), time::nanos);
                AutoCloseable last = turns) {
            receiver.start();
            links.open(LinkSetup.over(
                    settings -> turns.over(port.opener().open(settings)), Wired.settings("played"), true, false));
            inbox.await(LinkOpened.class, 1);
            for (int i = 0; i < 20; i++) {
                time.advance(Duration.ofMillis(50));
                turns.turn();
            }
            AtomicBoolean done = new AtomicBoolean();
            recording.play(receiver, time, () -> done.set(true));
            time.advance(Duration.ZERO);
            for (int step = 0; step < 5_000 && inbox.of(FrameReceived.class).size() < SAID.size(); step++) {
                settle(receiver, inbox, links, turns);
                time.advance(pace);
                turns.turn();
            }
            settle(receiver, inbox, links, turns);
            assertThat(done).isTrue();
            return inbox.of(FrameReceived.class);
        }
    }

    /** Time stands still until everything sent by now was read, answered and the answer heard. */
    private static void settle(ReceiverSimulator receiver, Recorder inbox, Links links, Turns turns)
            throws InterruptedException {
        long sent;
        do {
            sent = receiver.counters().sent();
            while (receiver.counters().acked() < sent) {
                int next = (int) receiver.counters().acked() + 1;
                turns.turn();
                FrameReceived frame = inbox.await(FrameReceived.class, next);
                links.reply(frame.link(), frame.token(), true);
                Awaitility.await().until(() -> receiver.counters().acked() >= next);
            }
        } while (receiver.counters().sent() > sent);
    }

    /** Holds a link's reader at each read, so that time passes only while it stands there: it never misses a second. */
    private static final class Turns implements AutoCloseable {
        private final Semaphore go = new Semaphore(0);
        private final Semaphore stands = new Semaphore(0);
        private volatile boolean ended;

        /** Lets it read what there is, and waits until it stands again. */
        void turn() throws InterruptedException {
            stands.drainPermits();
            go.release();
            if (!stands.tryAcquire(10, TimeUnit.SECONDS)) {
                throw new AssertionError("The link does not read.");
            }
        }

        ByteLine over(ByteLine line) {
            return new PassingLine(line) {
                @Override
                public int read(byte[] into) throws LineLost {
                    while (line.waiting() == 0 && !ended) {
                        stands.release();
                        go.acquireUninterruptibly();
                        if (line.waiting() == 0) {
                            return 0;
                        }
                    }
                    return line.waiting() == 0 ? 0 : line.read(into);
                }
            };
        }

        @Override
        public void close() {
            ended = true;
            go.release(1_000);
        }
    }

    private static String text(FrameReceived frame) {
        return new String(frame.frame().raw(), StandardCharsets.US_ASCII);
    }
}
