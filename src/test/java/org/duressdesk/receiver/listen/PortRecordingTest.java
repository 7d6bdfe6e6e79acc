package org.duressdesk.receiver.listen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.duressdesk.domain.link.NetworkPort.Kind;
import org.duressdesk.domain.link.PortLimits;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.domain.signal.Reception;
import org.duressdesk.receiver.capture.Capture;
import org.duressdesk.receiver.capture.CaptureWriter;
import org.duressdesk.receiver.capture.LiveCapture;
import org.duressdesk.receiver.protocol.Protocols;
import org.duressdesk.receiver.protocol.siadc09.Panel;
import org.duressdesk.simulator.RealTime;
import org.duressdesk.simulator.ReceiverSimulator;
import org.duressdesk.simulator.Recording;
import org.duressdesk.simulator.SimulatorWatch;
import org.duressdesk.simulator.language.PanelSettings;
import org.duressdesk.simulator.language.SimulatorSettings;
import org.duressdesk.simulator.port.PanelPort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Recording what comes to a listening port, and playing it on the day of the recording and on another. */
@Timeout(90)
class PortRecordingTest {
    private static final Instant EVENING = Instant.parse("2026-03-07T19:30:00Z");
    private static final SimulatorSettings QUICK =
            SimulatorSettings.of("sia-dc09").withTimes(1_000, 1_000);

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"LISTEN_TCP", "LISTEN_UDP"})
    void eachMessageIsRecordedWholeWithItsTimeAndItsAnswer(Kind kind) throws Exception {
        try (PortDesk desk = PortDesk.open(setup(kind), InstantSource.system());
                RealTime time = new RealTime(System::nanoTime);
                Taken port = new Taken(desk, PortDesk.PORT, Instant.now());
                Taken mine = new Taken(desk, PortDesk.id("AAA"), Instant.now());
                ReceiverSimulator secret =
                        panel(desk, kind, PanelSettings.encrypted("AAA", PortDesk.KEY), InstantSource.system(), time);
                ReceiverSimulator clear = panel(desk, kind, PanelSettings.clear("1234"), InstantSource.system(), time);
                ReceiverSimulator stranger =
                        panel(desk, kind, PanelSettings.clear("9999"), InstantSource.system(), time)) {
            secret.press("AAA", "7");
            clear.press("1234", "8");
            stranger.press("9999", "9");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> secret.counters().acked() == 1
                            && clear.counters().acked() == 1
                            && desk.on(PortDesk.PORT).stream()
                                    .anyMatch(one -> one.frame().type() == FrameType.REFUSED));
            List<String> heard = desk.on(PortDesk.id("AAA")).stream()
                    .map(one -> one.frame().rawHex())
                    .toList();
            Capture own = mine.read();
            assertThat(frames(own))
                    .extracting(Frame::rawHex)
                    .as("of one transmitter")
                    .isNotEmpty()
                    .isSubsetOf(desk.on(PortDesk.id("AAA")).stream()
                            .map(one -> one.frame().rawHex())
                            .toList())
                    .containsAll(heard);
            assertThat(mine.text())
                    .contains("-listen://127.0.0.1:", " opened")
                    .contains("answered: ")
                    .doesNotContain("1234", "turned away");
            List<Frame> all = frames(port.read());
            assertThat(all)
                    .extracting(frame -> frame.particulars().getOrDefault("account", ""))
                    .contains("AAA", "1234", "9999");
            assertThat(all).noneMatch(frame -> frame.type() == FrameType.FAULT);
            assertThat(port.text()).contains("# ip.1234 answered: ", "\"ACK\"");
            assertThat(port.read().pieces()).as("times").anyMatch(piece -> piece.nanos() > 0);
        }
    }

    @Test
    void messagesThatComeInHalvesOverTwoConnectionsAreNotMixed() throws Exception {
        Frame first = clear("\"ADM-CID\"0001L0#1234[#1234|1120 01 001]");
        Frame second = clear("\"ADM-CID\"0002L0#1234[#1234|1120 01 002]");
        try (PortDesk desk = PortDesk.open(setup(Kind.LISTEN_TCP), InstantSource.system());
                Taken port = new Taken(desk, PortDesk.PORT, EVENING);
                Socket one = desk.connect();
                Socket other = desk.connect()) {
            one.getOutputStream().write(first.raw(), 0, 20);
            other.getOutputStream().write(second.raw(), 0, 30);
            other.getOutputStream().write(second.raw(), 30, second.raw().length - 30);
            PortDesk.answer(other);
            one.getOutputStream().write(first.raw(), 20, first.raw().length - 20);
            PortDesk.answer(one);
            assertThat(frames(port.read())).extracting(Frame::rawHex).containsExactly(second.rawHex(), first.rawHex());
        }
    }

    @Test
    void anEncipheredRecordingIsBelievedOnItsDayAndRefusedOnAnother() throws Exception {
        AtomicReference<Instant> wall = new AtomicReference<>(EVENING);
        Capture capture;
        try (PortDesk desk = PortDesk.open(setup(Kind.LISTEN_TCP), wall::get);
                RealTime time = new RealTime(System::nanoTime);
                Taken mine = new Taken(desk, PortDesk.id("AAA"), EVENING);
                ReceiverSimulator panel =
                        panel(desk, Kind.LISTEN_TCP, PanelSettings.encrypted("AAA", PortDesk.KEY), wall::get, time)) {
            panel.press("AAA", "7");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> panel.counters().acked() == 1);
            capture = mine.read();
        }
        assertThat(capture.began()).contains(EVENING);
        assertThat(played(capture, capture.began().orElseThrow()))
                .noneMatch(frame -> frame.type() == FrameType.REFUSED)
                .anyMatch(frame -> frame.signals().stream()
                        .anyMatch(signal -> signal.zoneOrUser().endsWith("7")));
        assertThat(played(capture, EVENING.plusSeconds(86_400)))
                .isNotEmpty()
                .allMatch(frame -> frame.type() == FrameType.REFUSED);
    }

    @Test
    void nobodyIsRecordedUnderANameThatIsNotOpen() {
        try (PortDesk desk = PortDesk.open(setup(Kind.LISTEN_TCP), InstantSource.system())) {
            assertThat(desk.links().tap(new LinkId("ip.7777"), new LiveCapture()))
                    .isEmpty();
        }
    }

    /** What a desk makes of the recording whose clock stands at {@code now}. */
    private static List<Frame> played(Capture capture, Instant now) throws Exception {
        Recording recording =
                Recording.of(capture, Protocols.open("sia-dc09", "")).fast();
        try (PortDesk desk = PortDesk.open(setup(Kind.LISTEN_TCP), () -> now);
                RealTime time = new RealTime(System::nanoTime);
                ReceiverSimulator panel = ReceiverSimulator.panel(
                        new PanelPort("127.0.0.1", desk.address().getPort(), false),
                        QUICK.withTimes(0, 1_000),
                        PanelSettings.clear("1234"),
                        InstantSource.system(),
                        new Random(3),
                        time,
                        SimulatorWatch.NOBODY)) {
            panel.start();
            recording.play(panel, time, () -> {});
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> desk.of(Reception.FrameReceived.class).stream()
                            .anyMatch(one -> one.frame().type() == FrameType.REFUSED
                                    || !one.frame().signals().isEmpty()));
            return desk.of(Reception.FrameReceived.class).stream()
                    .map(Reception.FrameReceived::frame)
                    .toList();
        }
    }

    private static ListenSetup setup(Kind kind) {
        return new ListenSetup(
                PortDesk.PORT,
                kind,
                "127.0.0.1",
                0,
                PortDesk.members(),
                new PortLimits(4_095, 64, 16, 1_000_000, 1_000, 1_000, 1_000, 30),
                false);
    }

    private static ReceiverSimulator panel(
            PortDesk desk, Kind kind, PanelSettings settings, InstantSource wall, RealTime time) throws Exception {
        ReceiverSimulator simulator = ReceiverSimulator.panel(
                new PanelPort("127.0.0.1", desk.address().getPort(), kind == Kind.LISTEN_UDP),
                QUICK,
                settings,
                wall,
                new Random(3),
                time,
                SimulatorWatch.NOBODY);
        simulator.start();
        return simulator;
    }

    private static Frame clear(String body) {
        return frames(new Capture(List.of(new Capture.Piece(0, Panel.frame(body), false)), false))
                .getFirst();
    }

    private static List<Frame> frames(Capture capture) {
        byte[] bytes = capture.bytes();
        return Protocols.open("sia-dc09", "").accept(bytes, 0, bytes.length);
    }

    /** A recording that is being made. */
    private static final class Taken implements AutoCloseable {
        private final LiveCapture live = new LiveCapture();
        private final StringWriter file = new StringWriter();
        private final AutoCloseable tap;
        private final Thread pump;

        Taken(PortDesk desk, LinkId link, Instant day) throws Exception {
            desk.address();
            tap = desk.links().tap(link, live).orElseThrow();
            CaptureWriter writer = new CaptureWriter(file, "Link " + link, System.nanoTime(), day);
            pump = Thread.ofPlatform().daemon().start(() -> {
                try {
                    live.pump(writer, 20);
                } catch (java.io.IOException | InterruptedException ended) {
                    Thread.currentThread().interrupt();
                }
            });
        }

        /** Once everything that had come was written: a beat follows it. */
        Capture read() throws Exception {
            int before = text().length();
            Awaitility.await().until(() -> text().length() > before + 1 && text().endsWith("\n\n\n"));
            return Capture.of(text().getBytes(StandardCharsets.UTF_8));
        }

        String text() {
            return file.toString();
        }

        @Override
        public void close() throws Exception {
            tap.close();
            pump.interrupt();
            pump.join();
        }
    }
}
