package org.duressdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.duressdesk.HandedClocks;
import org.duressdesk.app.machine.Readers;
import org.duressdesk.app.machine.Timers;
import org.duressdesk.desk.Desk;
import org.duressdesk.desk.DeskClock;
import org.duressdesk.desk.DeskSetup;
import org.duressdesk.desk.Journal;
import org.duressdesk.desk.Snapshot;
import org.duressdesk.desk.state.DeskState;
import org.duressdesk.desk.state.Incident;
import org.duressdesk.desk.state.LinkState;
import org.duressdesk.domain.device.DeviceId;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.domain.journal.IncidentFact.Escalated.Level;
import org.duressdesk.domain.link.LinkSettings;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.domain.signal.NumberKind;
import org.duressdesk.domain.signal.Reception;
import org.duressdesk.domain.signal.Signal;
import org.duressdesk.domain.signal.SignalClass;
import org.duressdesk.domain.signal.SignalKey;
import org.duressdesk.domain.signal.SignalStatus;
import org.duressdesk.domain.signal.Stamp;
import org.duressdesk.domain.site.Site;
import org.duressdesk.output.sound.SoundLine;
import org.duressdesk.output.sound.Sounder;
import org.duressdesk.output.sound.Tone;
import org.duressdesk.output.sound.Voice;
import org.duressdesk.siteplan.SiteLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The disk hangs, every reader hangs on it: deadlines, link silence and the beat of the sound come to the second all the
 * same, on a clock that is set (decision record 80).
 */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class HungDiskTest {
    private static final int PATIENCE_SECONDS = 60;
    private final HandedClocks clocks = new HandedClocks();
    private final CountDownLatch dead = new CountDownLatch(1);
    private final List<Throwable> faults = new CopyOnWriteArrayList<>();
    private final Timers timers = new Timers();
    private final Readers readers = new Readers();
    private final Site site = new SiteLoader(clocks::wall)
            .load(Path.of("sample-data/sites/hospital"))
            .site()
            .orElseThrow();
    private final LinkSettings link = site.links().getFirst();
    private final Desk desk = Desk.start(new DeskSetup(
            site,
            "test",
            HungJournal::new,
            new DeskClock(clocks::wall, clocks::nanos, "boot"),
            timers::every,
            (id, token, accept) -> {},
            faults::add));

    @AfterEach
    void end() {
        dead.countDown();
        desk.close();
        timers.close();
        readers.close();
        assertThat(faults).isEmpty();
    }

    @Test
    void deadlinesSilenceAndSoundBeatComeToTheSecond() throws Exception {
        for (int i = 0; i < 2 * Readers.MOST; i++) {
            readers.execute(this::hang);
        }
        Sounder sounder = new Sounder(
                name -> new DeadLine(),
                clocks::nanos,
                Thread.ofPlatform().daemon().factory(),
                desk::ask);
        SoundRoom sound = new SoundRoom(sounder, desk, clocks::nanos, true);
        desk.received(new Reception.LinkOpened(link.id(), stamp(), "COM3", "9600 8N1", false));
        desk.received(new Reception.FrameReceived(link.id(), stamp(), 1, press(), false));
        Snapshot first = after(Duration.ofMillis(300));
        assertThat(first.storage().safe()).as("nothing reaches the disk").isZero();
        assertThat(incident(first).unacknowledged()).isTrue();
        assertThat(SoundRoom.wish(first, false, clocks.nanos()).staff()).isEqualTo(new Voice(Tone.DURESS, false));
        CountDownLatch beats = new CountDownLatch(20);
        timers.every(1, () -> {
            sound.beat();
            beats.countDown();
        });

        assertThat(incident(after(Duration.ofMillis(29_600))).escalation())
                .as("29.9 s")
                .isEmpty();
        assertThat(incident(after(Duration.ofMillis(100))).escalation())
                .as("30 s")
                .contains(Level.RAISED);
        assertThat(incident(after(Duration.ofMillis(29_900))).escalation())
                .as("59.9 s")
                .contains(Level.RAISED);
        assertThat(incident(after(Duration.ofMillis(100))).escalation())
                .as("60 s")
                .contains(Level.SUPERVISOR);
        assertThat(condition(after(Duration.ofMillis(5_000)), link.id()))
                .as("65 s")
                .isEqualTo(LinkState.Condition.UP);
        assertThat(condition(after(Duration.ofMillis(1)), link.id()))
                .as("past 65 s")
                .isEqualTo(LinkState.Condition.SILENT);
        assertThat(beats.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        sound.close();
    }

    private static LinkState.Condition condition(Snapshot snapshot, LinkId link) {
        return snapshot.state().links().get(link).condition();
    }

    private static Incident incident(Snapshot snapshot) {
        return snapshot.state().incidents().values().iterator().next();
    }

    /** Time passes; the picture that the next ticks make of it, when what was decided on the first is seen. */
    private Snapshot after(Duration time) throws Exception {
        clocks.pass(time);
        long now = clocks.nanos();
        CountDownLatch seen = new CountDownLatch(3);
        try (AutoCloseable watching = desk.watch(picture -> {
            if (picture.now().monotonicNanos() >= now) {
                seen.countDown();
            }
        })) {
            assertThat(seen.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        }
        return desk.latest();
    }

    private Stamp stamp() {
        return new Stamp(clocks.wall().toEpochMilli() * 1_000, clocks.nanos());
    }

    private Frame press() {
        SignalKey key = site.device(new DeviceId("E-13")).orElseThrow().keys().getFirst();
        Signal signal = new Signal(
                key.account(),
                "E",
                SignalStatus.NEW,
                "122",
                "01",
                NumberKind.ZONE,
                key.number(),
                SignalClass.ALARM,
                true,
                Said.text("silent panic"),
                new TreeMap<>());
        String hex = HexFormat.of().formatHex("a press".getBytes(StandardCharsets.US_ASCII));
        return new Frame(
                hex, "surgard", FrameType.EVENT, "01", "1", List.of(signal), "06", new TreeMap<>(), Said.NOTHING);
    }

    private void hang() {
        try {
            dead.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes no sound and gives none back. */
    private final class DeadLine implements SoundLine {
        @Override
        public void write(short[] samples, int count) {
            hang();
        }

        @Override
        public long played() {
            return 0;
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    /** Whose disk takes nothing until the test ends. */
    private final class HungJournal implements Journal {
        private volatile long head;

        @Override
        public void append(List<Entry> entries) {
            hang();
            head = entries.getLast().sequence();
        }

        @Override
        public long head() {
            return head;
        }

        @Override
        public void reopen() {}

        @Override
        public void read(long from, long to, Consumer<Entry> sink) {}

        @Override
        public Optional<DeskState> snapshot() {
            return Optional.empty();
        }

        @Override
        public void keepSnapshot(DeskState state) {}

        @Override
        public List<Said> findings() {
            return List.of();
        }

        @Override
        public Optional<Said> spaceWarning() {
            return Optional.empty();
        }

        @Override
        public void close() {}
    }
}
