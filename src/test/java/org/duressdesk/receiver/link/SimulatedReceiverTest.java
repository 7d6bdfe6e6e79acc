package org.duressdesk.receiver.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.domain.signal.Reception.FrameReceived;
import org.duressdesk.domain.signal.Reception.LinkLost;
import org.duressdesk.domain.signal.Reception.LinkOpened;
import org.duressdesk.domain.signal.Reception.ReplyMade;
import org.duressdesk.receiver.line.LineLost;
import org.duressdesk.simulator.RealTime;
import org.duressdesk.simulator.ReceiverSimulator;
import org.duressdesk.simulator.SimulatorWatch;
import org.duressdesk.simulator.language.SimulatorSettings;
import org.duressdesk.simulator.port.PtyPort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The simulated receiver and a link, joined by a real pseudo-terminal; faults 10 to 13 of RELIABILITY.md. */
class SimulatedReceiverTest {
    @TempDir
    Path folder;

    private final AnsweringDesk desk = new AnsweringDesk();
    private final RealTime time = new RealTime(System::nanoTime);
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<String> tooEarly = ConcurrentHashMap.newKeySet();
    private AutoCloseable receiver = () -> {};

    @AfterEach
    void close() throws Exception {
        desk.close();
        receiver.close();
        time.close();
    }

    @Test
    void aPressIsAcknowledgedAndSoAreHeartbeats() throws LineLost {
        ReceiverSimulator simulator = started(100, 4_000);
        simulator.press("1234", "13");
        soon().until(() ->
                simulator.counters().acked() == 1 && simulator.counters().heartbeatsAcked() >= 3);
        assertThat(desk.messages())
                .singleElement()
                .satisfies(frame -> assertThat(AnsweringDesk.text(frame)).isEqualTo("5011 181234E12001013"));
        assertThat(simulator.counters().repeats()).isZero();
        assertThat(tooEarly).as("acknowledged before the desk had it").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {127, 1_016})
    void aBacklogComesWholeInOrderAndMarked(int size) throws LineLost {
        ReceiverSimulator simulator = started(60_000, 4_000);
        soon().until(() -> simulator.counters().heartbeatsAcked() == 1);
        simulator.hangUp(Duration.ofMillis(100));
        desk.kept().await(LinkLost.class, 1);
        simulator.giveUp();
        for (int i = 0; i < size; i++) {
            simulator.press(String.format(Locale.ROOT, "%04d", i), "1");
        }
        desk.kept().await(LinkOpened.class, 2);
        simulator.giveUp();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> simulator.counters().pending() == 0);
        List<FrameReceived> frames = desk.messages();
        assertThat(frames).hasSize(size).allMatch(FrameReceived::backlog);
        assertThat(frames.stream().map(AnsweringDesk::text)).isSorted();
        assertThat(simulator.counters().repeats()).isZero();
    }

    @Test
    void aLostAnswerIsFollowedByTheSameBytesAgain() throws LineLost {
        ReceiverSimulator simulator = started(60_000, 1_200);
        soon().until(() -> simulator.counters().heartbeatsAcked() == 1);
        simulator.loseAnswers(1);
        simulator.press("1234", "13");
        soon().until(() -> simulator.counters().acked() == 1);
        assertThat(desk.messages())
                .hasSize(2)
                .extracting(one -> one.frame().rawHex())
                .containsOnly(desk.messages().getFirst().frame().rawHex());
        simulator.duplicate();
        soon().until(() -> simulator.counters().acked() == 2);
        assertThat(desk.messages()).hasSize(3);
    }

    @Test
    void aDeskThatDoesNotAnswerGetsEachMessageFourTimesAndAllOfThemLater() throws LineLost {
        ReceiverSimulator simulator = started(500, 1_000);
        soon().until(() -> simulator.counters().heartbeatsAcked() >= 1);
        desk.answering(false);
        simulator.press("1234", "1");
        simulator.press("1234", "2");
        soon().until(() -> simulator.counters().failed());
        assertThat(desk.messages()).hasSize(4);
        desk.answering(true);
        soon().until(() -> simulator.counters().pending() == 0);
        List<FrameReceived> later = desk.messages().subList(4, desk.messages().size());
        assertThat(later)
                .extracting(AnsweringDesk::text)
                .containsExactly("5011 181234E12001001", "5011 181234E12001002");
        assertThat(later).as("released by the heartbeat").isNotEmpty().allMatch(FrameReceived::backlog);
    }

    @Test
    void aLateAnswerIsHeldBackAndTheRepeatIsAnswered() throws LineLost {
        ReceiverSimulator simulator = started(60_000, 1_000);
        soon().until(() -> simulator.counters().heartbeatsAcked() == 1);
        desk.answering(false);
        simulator.press("1234", "1");
        FrameReceived first = desk.kept().awaitFrame(FrameType.EVENT, 1);
        desk.kept().awaitFrame(FrameType.EVENT, 2);
        desk.links().reply(first.link(), first.token(), true);
        assertThat(desk.kept()
                        .await(ReplyMade.class, 1, one -> !one.sent(), Duration.ofSeconds(1))
                        .why()
                        .words())
                .isEqualTo("More bytes came before the answer.");
        assertThat(simulator.counters().acked()).isZero();
        desk.answering(true);
        soon().until(() -> simulator.counters().acked() == 1);
    }

    @Test
    void damagedAndHalfMessagesComeAgainWhole() throws LineLost {
        ReceiverSimulator simulator = started(60_000, 4_000);
        soon().until(() -> simulator.counters().heartbeatsAcked() == 1);
        simulator.halveNext(1);
        simulator.press("1234", "1");
        // The half is cut by a second of quiet, refused, and sent again at once.
        soon().until(() -> simulator.counters().acked() == 1);
        assertThat(simulator.counters().naked()).isEqualTo(1);
        assertThat(desk.messages()).singleElement();
    }

    @Test
    void atTheWrongSpeedNothingIsAcceptedAndThenEverything() throws LineLost {
        ReceiverSimulator simulator = started(200, 900);
        soon().until(() -> simulator.counters().heartbeatsAcked() >= 1);
        simulator.wrongSpeed(true);
        simulator.press("1234", "1");
        soon().until(() -> simulator.counters().failed());
        simulator.wrongSpeed(false);
        soon().until(() -> simulator.counters().pending() == 0);
        assertThat(desk.accepted("5011 181234E12001001")).isTrue();
        assertThat(tooEarly).isEmpty();
    }

    @Test
    void aSilentReceiverLeavesTheLineOpenAndQuiet() throws LineLost {
        ReceiverSimulator simulator = started(100, 4_000);
        soon().until(() -> simulator.counters().heartbeatsAcked() >= 1);
        simulator.silent(true);
        long before = simulator.counters().heartbeats();
        Awaitility.await()
                .during(Duration.ofMillis(600))
                .atMost(Duration.ofSeconds(3))
                .until(() -> simulator.counters().heartbeats() == before);
        assertThat(desk.kept().of(LinkLost.class))
                .as("a peer that merely stops is no lost port")
                .isEmpty();
        simulator.silent(false);
        soon().until(() -> simulator.counters().heartbeats() > before);
    }

    @Test
    void threeHundredPressesUnderRandomFaultsAreAllHadBeforeTheyAreAcknowledged() throws LineLost {
        ReceiverSimulator simulator = started(100, 800);
        long seed = 20_261_123;
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            simulator.press(String.format(Locale.ROOT, "%04d", i), "7");
            switch (random.nextInt(60)) {
                case 0 -> simulator.loseAnswers(1);
                case 1 -> simulator.duplicate();
                case 2 -> simulator.raw("ATZ\r\u0014".getBytes(StandardCharsets.ISO_8859_1));
                case 3 -> simulator.corruptNext(1);
                default -> soon().until(() -> simulator.counters().pending() < 3);
            }
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> simulator.counters().pending() == 0);
        Set<String> all = new HashSet<>();
        desk.messages().forEach(frame -> all.add(AnsweringDesk.text(frame)));
        assertThat(simulator.counters().skipped()).as("seed %d", seed).isZero();
        for (int i = 0; i < 300; i++) {
            assertThat(all).as("seed %d", seed).contains(String.format(Locale.ROOT, "5011 18%04dE12001007", i));
        }
        assertThat(tooEarly).as("seed %d", seed).isEmpty();
    }

    private ReceiverSimulator started(long heartbeatMillis, long windowMillis) throws LineLost {
        PtyPort port = new PtyPort(folder.resolve("receiver"));
        SimulatorWatch watch = new SimulatorWatch() {
            @Override
            public void acknowledged(String text, long nanosAfterEnd) {
                acknowledged.add(text);
                if (!desk.accepted(text)) {
                    tooEarly.add(text);
                }
            }
        };
        ReceiverSimulator simulator = new ReceiverSimulator(
                port, SimulatorSettings.DEFAULT.withTimes(heartbeatMillis, windowMillis), time, watch);
        receiver = simulator;
        simulator.start();
        desk.links().open(Wired.serial(port.where()));
        desk.kept().await(LinkOpened.class, 1);
        return simulator;
    }

    private static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(5));
    }
}
