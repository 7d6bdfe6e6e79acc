package org.duressdesk.receiver.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.duressdesk.domain.link.LinkSettings;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.domain.signal.Reception.FrameReceived;
import org.duressdesk.domain.signal.Reception.LinkLost;
import org.duressdesk.domain.signal.Reception.LinkOpened;
import org.duressdesk.domain.signal.Signal;
import org.duressdesk.receiver.capture.Capture;
import org.duressdesk.receiver.line.LineLost;
import org.duressdesk.receiver.protocol.Protocols;
import org.duressdesk.simulator.RealTime;
import org.duressdesk.simulator.ReceiverSimulator;
import org.duressdesk.simulator.Recording;
import org.duressdesk.simulator.SimulatorWatch;
import org.duressdesk.simulator.language.Languages;
import org.duressdesk.simulator.language.SimulatorSettings;
import org.duressdesk.simulator.port.PtyPort;
import org.duressdesk.simulator.port.ReceiverPort;
import org.duressdesk.simulator.port.TcpPort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A simulated receiver of each family, a real pseudo-terminal or TCP port, the real link and decoders: presses, faults, captures. */
class FamiliesTest {
    @TempDir
    Path folder;

    private final AnsweringDesk desk = new AnsweringDesk();
    private final RealTime time = new RealTime(System::nanoTime);
    private final List<String> unspeakable = new CopyOnWriteArrayList<>();
    private AutoCloseable receiver = () -> {};

    @AfterEach
    void close() throws Exception {
        desk.close();
        receiver.close();
        time.close();
    }

    /** Families whose frames are answered. */
    static Stream<String> answered() {
        return Languages.names().stream().filter(name -> !quiet(name));
    }

    static Stream<String> all() {
        return Languages.names().stream();
    }

    private static boolean quiet(String protocol) {
        return protocol.startsWith("contact-id") || protocol.equals("sia-block") || protocol.equals("ness");
    }

    @ParameterizedTest
    @MethodSource("all")
    void pressesArrive(String protocol) throws LineLost {
        ReceiverSimulator simulator = started(protocol, "", 1_500);
        for (int i = 1; i <= 4; i++) {
            simulator.press("1234", String.valueOf(i));
        }
        soon().until(() -> presses() == 4 && simulator.counters().pending() == 0);
        assertThat(simulator.counters().repeats()).isZero();
        assertThat(desk.kept().frames(FrameType.FAULT)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("answered")
    void aLostAnswerBringsTheSameBytesAgain(String protocol) throws LineLost {
        ReceiverSimulator simulator = started(protocol, "", 1_200);
        simulator.press("1234", "1");
        soon().until(() -> presses() == 1 && simulator.counters().pending() == 0);
        simulator.loseAnswers(1);
        simulator.press("1234", "2");
        soon().until(() -> simulator.counters().acked() == 2);
        List<String> raw =
                desk.messages().stream().map(one -> one.frame().rawHex()).toList();
        assertThat(raw).hasSize(3);
        assertThat(raw.get(1)).isEqualTo(raw.get(2));
        simulator.duplicate();
        soon().until(() -> simulator.counters().acked() == 3);
        assertThat(desk.messages().getLast().frame().rawHex()).isEqualTo(raw.get(2));
    }

    @ParameterizedTest
    @MethodSource("all")
    void noiseHalvesAndAPulledCableLoseNoLaterPress(String protocol) throws LineLost {
        ReceiverSimulator simulator = started(protocol, "", 1_500);
        simulator.noise(300);
        pressUntil(simulator, 1);
        simulator.raw(new byte[] {0x35, 0x30, 0x31});
        simulator.hangUp(Duration.ofMillis(150));
        desk.kept().await(LinkLost.class, 1);
        desk.kept().await(LinkOpened.class, 2);
        pressUntil(simulator, 2);
    }

    @ParameterizedTest
    @MethodSource("all")
    void overTcpPressesArriveAndALostConnectionComesBack(String protocol) throws LineLost {
        ReceiverSimulator simulator = started(protocol, "", 1_500, new TcpPort(0));
        pressUntil(simulator, 1);
        simulator.noise(100);
        simulator.hangUp(Duration.ofMillis(150));
        desk.kept().await(LinkLost.class, 1);
        desk.kept().await(LinkOpened.class, 2);
        pressUntil(simulator, 2);
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatASilentReceiverHeldComesAfterwardsAndWhoHoldsNothingBackSaysSo(String protocol) throws LineLost {
        ReceiverSimulator simulator = started(protocol, "", 1_500);
        pressUntil(simulator, 1);
        int before = desk.kept().of(FrameReceived.class).size();
        simulator.silent(true);
        simulator.press("1234", "2");
        assertThat(simulator.counters().pending()).isEqualTo(1);
        assertThat(desk.kept().of(FrameReceived.class)).hasSize(before);
        simulator.silent(false);
        soon().until(() -> presses() == 2 && simulator.counters().pending() == 0);

        simulator.giveUp();
        simulator.press("1234", "3");
        simulator.press("1234", "4");
        soon().until(() -> presses() == 4 && simulator.counters().pending() == 0);
        boolean holds = !quiet(protocol) && !Set.of("ademco685", "bosch6500").contains(protocol);
        assertThat(unspeakable).as("said").hasSize(holds ? 0 : 1).allMatch(s -> s.contains("holds nothing back"));
    }

    static Stream<Arguments> captures() {
        return Stream.of(
                        "surgard-mlr2-evening.bin,surgard,",
                        "surgard-system3-network.bin,surgard,header=RRLLL",
                        "surgard-other-formats.bin,surgard,",
                        "surgard-backlog-127.bin,surgard,header=3",
                        "ademco685-evening.bin,ademco685,",
                        "bosch6500-evening.bin,bosch6500,",
                        "aes-forms.bin,aes,",
                        "mx8000-evening.bin,mx8000,",
                        "ness-evening.bin,ness,",
                        "inovonics-evening.bin,inovonics,",
                        "al-cid.bin,al-cid,",
                        "climax-cid.bin,climax-cid,",
                        "contact-id-tones.bin,contact-id,",
                        "sia-blocks.bin,sia-block,",
                        "surgard-system5-b32.bin,surgard,b32=on",
                        "contact-id-13.bin,contact-id-13,")
                .map(line -> line.split(",", -1))
                .map(parts -> Arguments.of(parts[0], parts[1], parts[2]));
    }

    @ParameterizedTest
    @MethodSource("captures")
    void aCaptureIsPlayedMessageByMessage(String file, String protocol, String profile) throws Exception {
        Recording recording =
                Recording.of(Capture.read(Path.of("sample-data/captures", file)), Protocols.open(protocol, profile));
        ReceiverSimulator simulator = started(protocol, profile, 4_000);
        recording.play(simulator, time, () -> {});
        Set<String> wanted =
                new HashSet<>(signals(Capture.read(Path.of("sample-data/captures", file)), protocol, profile));
        soon().until(() ->
                simulator.counters().pending() == 0 && simulator.counters().sent() >= recording.messages());
        soon().untilAsserted(() -> assertThat(desk.kept().of(FrameReceived.class).stream()
                        .flatMap(one -> one.frame().signals().stream())
                        .map(Signal::toString)
                        .collect(Collectors.toSet()))
                .isEqualTo(wanted));
        assertThat(simulator.counters().skipped()).isZero();
    }

    private static List<String> signals(Capture capture, String protocol, String profile) {
        byte[] bytes = capture.bytes();
        return Protocols.open(protocol, profile).accept(bytes, 0, bytes.length).stream()
                .flatMap(frame -> frame.signals().stream())
                .map(Signal::toString)
                .toList();
    }

    /** As a person does: what is not answered repeats itself, what wants no answer is pressed again until it shows. */
    private void pressUntil(ReceiverSimulator simulator, int number) {
        soon().pollInterval(Duration.ofMillis(250)).until(() -> {
            if (presses() < number && simulator.counters().pending() == 0) {
                simulator.press("1234", String.valueOf(number));
            }
            return presses() >= number && simulator.counters().pending() == 0;
        });
    }

    private long presses() {
        return desk.kept().of(FrameReceived.class).stream()
                .filter(one -> one.frame().type() == FrameType.EVENT)
                .flatMap(one -> one.frame().signals().stream())
                .filter(Signal::duressOrPanic)
                .distinct()
                .count();
    }

    private ReceiverSimulator started(String protocol, String profile, long windowMillis) throws LineLost {
        return started(protocol, profile, windowMillis, new PtyPort(folder.resolve("receiver")));
    }

    private ReceiverSimulator started(String protocol, String profile, long windowMillis, ReceiverPort port)
            throws LineLost {
        SimulatorSettings settings = SimulatorSettings.of(protocol)
                .withTimes(SimulatorSettings.of(protocol).heartbeatMillis() == 0 ? 0 : 30_000, windowMillis);
        ReceiverSimulator simulator = new ReceiverSimulator(port, settings, time, new SimulatorWatch() {
            @Override
            public void unspeakable(String sentence) {
                unspeakable.add(sentence);
            }
        });
        receiver = simulator;
        simulator.start();
        String where = port instanceof TcpPort ? "tcp://" + port.where() : port.where();
        desk.links()
                .open(LinkSetup.of(
                        new LinkSettings(
                                Wired.MAIN,
                                "Receiver",
                                where,
                                9600,
                                8,
                                'N',
                                1,
                                protocol,
                                profile,
                                0,
                                (int) windowMillis,
                                4),
                        true,
                        false));
        desk.kept().await(LinkOpened.class, 1);
        return simulator;
    }

    private static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(5));
    }
}
