package org.duressdesk.receiver.listen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.crypto.SecretKey;
import org.awaitility.Awaitility;
import org.duressdesk.domain.link.NetworkPort.Kind;
import org.duressdesk.domain.link.PortLimits;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.domain.signal.Reception;
import org.duressdesk.domain.signal.Signal;
import org.duressdesk.receiver.capture.Capture;
import org.duressdesk.receiver.protocol.Protocols;
import org.duressdesk.receiver.protocol.siadc09.Keys;
import org.duressdesk.simulator.RealTime;
import org.duressdesk.simulator.ReceiverSimulator;
import org.duressdesk.simulator.Recording;
import org.duressdesk.simulator.SimulatorWatch;
import org.duressdesk.simulator.language.PanelSettings;
import org.duressdesk.simulator.language.SimulatorSettings;
import org.duressdesk.simulator.language.SimulatorSettings.Content;
import org.duressdesk.simulator.port.PanelPort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The simulated panel against the real port: the two were written apart and have to understand each other. */
@Timeout(90)
class SimulatedPanelTest {
    private static final SimulatorSettings QUICK =
            SimulatorSettings.of("sia-dc09").withTimes(1_000, 1_000);
    private static final PortLimits WIDE = new PortLimits(4_095, 64, 16, 1_000_000, 1_000, 1_000, 1_000, 30);

    @ParameterizedTest
    @CsvSource({
        "LISTEN_TCP,CONTACT_ID,0",
        "LISTEN_TCP,SIA,0",
        "LISTEN_TCP,CONTACT_ID,16",
        "LISTEN_TCP,SIA,24",
        "LISTEN_TCP,CONTACT_ID,32",
        "LISTEN_UDP,CONTACT_ID,0",
        "LISTEN_UDP,SIA,16",
        "LISTEN_UDP,CONTACT_ID,24",
        "LISTEN_UDP,SIA,32"
    })
    void itsPressesAndSignsOfLifeAreUnderstoodAndAnswered(Kind kind, Content content, int keyBytes) throws Exception {
        Optional<SecretKey> key =
                Optional.of(keyBytes).filter(size -> size > 0).map(size -> Keys.read("text:" + "k".repeat(size)));
        List<Member> members = List.of(PortDesk.member("1234", key.isPresent(), key));
        try (PortDesk desk = open(kind, members);
                RealTime time = new RealTime(System::nanoTime);
                ReceiverSimulator panel = panel(
                        desk,
                        kind,
                        QUICK.withContent(content),
                        key.map(secret -> PanelSettings.encrypted("1234", secret))
                                .orElseGet(() -> PanelSettings.clear("1234")),
                        time)) {
            panel.press("1234", "14");
            panel.report("1234", "14", org.duressdesk.simulator.language.Report.RESTORE);
            Awaitility.await()
                    .until(() ->
                            panel.counters().acked() == 2 && panel.counters().heartbeatsAcked() > 1);
            assertThat(panel.counters().repeats()).isZero();
            assertThat(panel.counters().naked()).isZero();
            List<Signal> signals = signals(desk, "1234");
            assertThat(signals).hasSize(2);
            assertThat(signals.getFirst()).returns(true, Signal::duressOrPanic).returns("1234", Signal::account);
            assertThat(signals.getFirst().zoneOrUser().replaceFirst("^0+", "")).isEqualTo("14");
            assertThat(signals.getLast()).returns(false, Signal::duressOrPanic);
            assertThat(signals)
                    .extracting(signal -> signal.particulars().get("sequence"))
                    .containsExactly("0001", "0002");
        }
    }

    @Test
    void withoutAnswersItSendsTheSameNumberAgainAndReleasesWhatItKeptLater() throws Exception {
        PanelSettings settings = PanelSettings.encrypted("AAA", PortDesk.KEY);
        try (PortDesk desk = open(Kind.LISTEN_TCP, PortDesk.members());
                RealTime time = new RealTime(System::nanoTime);
                ReceiverSimulator panel = panel(desk, Kind.LISTEN_TCP, QUICK.withTimes(500, 300), settings, time)) {
            Awaitility.await().until(() -> panel.counters().heartbeatsAcked() > 0);
            desk.answering(false);
            panel.press("AAA", "7");
            Awaitility.await().until(() -> panel.counters().failed());
            assertThat(signals(desk, "AAA"))
                    .extracting(signal -> signal.particulars().get("sequence"))
                    .hasSize(4)
                    .containsOnly("0001");
            panel.press("AAA", "8");
            desk.answering(true);
            Awaitility.await()
                    .until(() ->
                            panel.counters().acked() == 2 && panel.counters().pending() == 0);
            assertThat(signals(desk, "AAA").getLast().particulars()).containsEntry("sequence", "0002");
        }
    }

    @Test
    void aWrongClockIsRefusedAndSetByTheDesksNakUnlessThePanelIsStubborn() throws Exception {
        PanelSettings late = PanelSettings.encrypted("AAA", PortDesk.KEY).withClock(Duration.ofMinutes(-10), true);
        try (PortDesk desk = open(Kind.LISTEN_UDP, PortDesk.members());
                RealTime time = new RealTime(System::nanoTime);
                ReceiverSimulator panel = panel(desk, Kind.LISTEN_UDP, QUICK, late, time);
                ReceiverSimulator stubborn =
                        panel(desk, Kind.LISTEN_UDP, QUICK, late.withClock(Duration.ofHours(1), false), time)) {
            panel.press("AAA", "7");
            Awaitility.await().until(() -> panel.counters().acked() == 1);
            assertThat(panel.counters().naked()).isEqualTo(1);
            stubborn.press("AAA", "8");
            Awaitility.await().until(() -> stubborn.counters().failed());
            assertThat(stubborn.counters().acked() + stubborn.counters().heartbeatsAcked())
                    .isZero();
            assertThat(stubborn.counters().pending()).as("kept").isEqualTo(1);
            assertThat(desk.on(PortDesk.id("AAA")).stream()
                            .map(one -> one.frame().particulars().get(Frame.CLOCK_OFF))
                            .filter(java.util.Objects::nonNull)
                            .map(Integer::parseInt))
                    .as("the desk learns how far off")
                    .allMatch(off -> off < -590 && off > -700 || off > 3_500 && off < 3_610)
                    .hasSizeGreaterThan(2);
        }
    }

    @Test
    void whatTheDeskCannotTakeIsNotSentAgain() throws Exception {
        try (PortDesk desk = open(Kind.LISTEN_TCP, PortDesk.members());
                RealTime time = new RealTime(System::nanoTime);
                ReceiverSimulator panel = panel(desk, Kind.LISTEN_TCP, QUICK, PanelSettings.clear("1234"), time)) {
            panel.press("9999", "1");
            panel.press("1234", "2");
            Awaitility.await().until(() -> panel.counters().acked() == 1);
            assertThat(panel.counters().skipped()).isEqualTo(1);
            assertThat(panel.counters().repeats()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"LISTEN_TCP", "LISTEN_UDP"})
    void itsFaultsLoseNoPressAndRepeatNone(Kind kind) throws Exception {
        PanelSettings settings = PanelSettings.encrypted("AAA", PortDesk.KEY);
        try (PortDesk desk = open(kind, PortDesk.members());
                RealTime time = new RealTime(System::nanoTime);
                ReceiverSimulator panel = panel(desk, kind, QUICK.withTimes(500, 400), settings, time)) {
            Awaitility.await().until(() -> panel.counters().heartbeatsAcked() > 0);
            panel.noise(60);
            panel.press("AAA", "1");
            panel.corruptNext(1);
            panel.press("AAA", "2");
            acked(panel, 2);
            panel.halveNext(1);
            panel.press("AAA", "3");
            acked(panel, 3);
            panel.loseAnswers(1);
            panel.press("AAA", "4");
            acked(panel, 4);
            panel.duplicate();
            acked(panel, 5);
            panel.silent(true);
            panel.press("AAA", "5");
            panel.silent(false);
            acked(panel, 6);
            panel.hangUp(Duration.ofMillis(300));
            panel.press("AAA", "6");
            acked(panel, 7);
            panel.giveUp();
            for (int zone = 7; zone < 47; zone++) {
                panel.press("AAA", String.valueOf(zone));
            }
            acked(panel, 47);
            List<Signal> signals = signals(desk, "AAA");
            assertThat(signals.stream()
                            .map(signal -> Integer.parseInt(signal.zoneOrUser()))
                            .distinct())
                    .containsExactlyElementsOf(IntStream.range(1, 47).boxed().toList());
            // What came twice came with one number: the desk folds it (decision D6).
            assertThat(signals.stream()
                            .collect(Collectors.groupingBy(
                                    signal -> signal.particulars().get("sequence"),
                                    Collectors.mapping(Signal::zoneOrUser, Collectors.toSet())))
                            .values())
                    .allMatch(numbers -> numbers.size() == 1)
                    .hasSize(46);
        }
    }

    @Test
    void aRecordedEveningIsPlayedByteForByte() throws Exception {
        Path evening = Path.of("sample-data/captures/dc09-evening.bin");
        Recording recording = Recording.of(Capture.read(evening), Protocols.open("sia-dc09", ""));
        List<Frame> frames = Protocols.open("sia-dc09", "")
                .accept(java.nio.file.Files.readAllBytes(evening), 0, (int) java.nio.file.Files.size(evening));
        List<Member> members = frames.stream()
                .map(frame -> frame.particulars().getOrDefault("account", ""))
                .filter(name -> !name.isEmpty())
                .distinct()
                .map(name -> PortDesk.member(name, false, Optional.empty()))
                .toList();
        try (PortDesk desk = open(Kind.LISTEN_TCP, members);
                RealTime time = new RealTime(System::nanoTime);
                ReceiverSimulator panel =
                        panel(desk, Kind.LISTEN_TCP, QUICK.withTimes(0, 1_000), PanelSettings.clear("1234"), time)) {
            recording.play(panel, time, () -> {});
            long events =
                    frames.stream().filter(frame -> !frame.signals().isEmpty()).count();
            Awaitility.await()
                    .until(() -> desk.of(Reception.FrameReceived.class).stream()
                                    .filter(one -> !one.frame().signals().isEmpty())
                                    .count()
                            >= events);
            List<String> played = desk.of(Reception.FrameReceived.class).stream()
                    .map(one -> one.frame().rawHex())
                    .toList();
            assertThat(played)
                    .containsAll(frames.stream()
                            .filter(frame -> !frame.signals().isEmpty())
                            .map(Frame::rawHex)
                            .toList());
        }
    }

    private static void acked(ReceiverSimulator panel, long count) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> panel.counters().acked() == count);
    }

    private static List<Signal> signals(PortDesk desk, String account) {
        return desk.on(PortDesk.id(account)).stream()
                .filter(one -> one.frame().type() != FrameType.REFUSED)
                .flatMap(one -> one.frame().signals().stream())
                .toList();
    }

    private static PortDesk open(Kind kind, List<Member> members) {
        return PortDesk.open(new ListenSetup(PortDesk.PORT, kind, "127.0.0.1", 0, members, WIDE, false));
    }

    private static ReceiverSimulator panel(
            PortDesk desk, Kind kind, SimulatorSettings settings, PanelSettings panel, RealTime time) throws Exception {
        ReceiverSimulator simulator = ReceiverSimulator.panel(
                new PanelPort("127.0.0.1", desk.address().getPort(), kind == Kind.LISTEN_UDP),
                settings,
                panel,
                InstantSource.system(),
                new Random(3),
                time,
                SimulatorWatch.NOBODY);
        simulator.start();
        return simulator;
    }
}
