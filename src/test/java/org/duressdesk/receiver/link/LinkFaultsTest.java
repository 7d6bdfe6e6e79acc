package org.duressdesk.receiver.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.duressdesk.domain.link.LinkSettings;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.domain.signal.Reception.FrameReceived;
import org.duressdesk.domain.signal.Reception.LinkLost;
import org.duressdesk.domain.signal.Reception.LinkOpened;
import org.duressdesk.domain.signal.Reception.ReplyMade;
import org.duressdesk.receiver.line.ByteLine;
import org.duressdesk.receiver.line.LineLost;
import org.duressdesk.receiver.line.MemoryPort;
import org.duressdesk.receiver.line.PassingLine;
import org.duressdesk.simulator.RealTime;
import org.duressdesk.simulator.ReceiverSimulator;
import org.duressdesk.simulator.SimulatorWatch;
import org.duressdesk.simulator.language.SimulatorSettings;
import org.duressdesk.simulator.port.PtyPort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to links in the field and is survived, over a line inside the program or a pseudo-terminal. */
class LinkFaultsTest {
    private static final String PRESS = "5011 181234E12001013\u0014";

    @TempDir
    Path folder;

    private final AtomicReference<Instant> wall = new AtomicReference<>(Instant.parse("2026-11-24T12:00:00Z"));
    private final Recorder kept = new Recorder();
    private final Links links = new Links(kept, wall::get, System::nanoTime);
    private final MemoryPort port = new MemoryPort("receiver");
    private ByteLine receiver = port.plug();

    @AfterEach
    void close() {
        links.close();
        receiver.close();
    }

    @Test
    void aCablePulledInsideAMessageLeavesHalfOfItAndNothingIsGlued() throws LineLost {
        open();
        say("5011 181234E1");
        receiver.close();
        FrameReceived half = kept.awaitFrame(FrameType.FAULT, 1);
        assertThat(new String(half.frame().raw(), StandardCharsets.ISO_8859_1)).isEqualTo("5011 181234E1");
        assertThat(half.frame().replyHex()).as("nobody is there to be refused").isEmpty();
        kept.await(LinkLost.class, 1);
        receiver = port.plug();
        kept.await(LinkOpened.class, 2);
        say("2001013\u0014");
        say(PRESS);
        assertThat(kept.awaitFrame(FrameType.EVENT, 1)
                        .frame()
                        .signals()
                        .getFirst()
                        .account())
                .isEqualTo("1234");
    }

    @Test
    void aWallClockThatStepsHoldsUpNoAnswer() throws LineLost {
        open();
        for (Duration step : List.of(Duration.ofDays(1), Duration.ofHours(-1), Duration.ofDays(-40), Duration.ZERO)) {
            say(PRESS);
            int number = kept.of(ReplyMade.class).size() + 1;
            FrameReceived press = kept.awaitFrame(FrameType.EVENT, number);
            wall.updateAndGet(now -> now.plus(step));
            links.reply(press.link(), press.token(), true);
            assertThat(kept.await(ReplyMade.class, number).why().words())
                    .as("after a step of %s", step)
                    .isEmpty();
        }
        assertThat(kept.of(FrameReceived.class))
                .extracting(one -> one.at().monotonicNanos())
                .isSorted();
        assertThat(kept.of(FrameReceived.class))
                .extracting(FrameReceived::backlog)
                .containsOnly(false);
    }

    @Test
    void aLineThatTakesNoAnswerDoesNotStopTheReader() throws LineLost {
        CountDownLatch never = new CountDownLatch(1);
        ByteLine[] line = new ByteLine[1];
        links.open(LinkSetup.over(
                settings -> {
                    line[0] = port.opener().open(settings);
                    return new Stuck(line[0], never);
                },
                settings(),
                true,
                false));
        kept.await(LinkOpened.class, 1);
        for (int i = 1; i <= 50; i++) {
            say(PRESS);
            FrameReceived press = kept.awaitFrame(FrameType.EVENT, i);
            links.reply(press.link(), press.token(), true);
        }
        never.countDown();
    }

    @Test
    void aStormOfDamagedFramesIsRefusedThreeTimesAndTheNextGoodOneIsAcknowledged() throws LineLost {
        open();
        for (int i = 1; i <= 100; i++) {
            say("5011 18\u00ff234E12001013\u0014");
            FrameReceived damaged = kept.awaitFrame(FrameType.FAULT, i);
            links.reply(damaged.link(), damaged.token(), false);
            kept.await(ReplyMade.class, i);
        }
        say(PRESS);
        FrameReceived press = kept.awaitFrame(FrameType.EVENT, 1);
        links.reply(press.link(), press.token(), true);
        assertThat(kept.await(ReplyMade.class, 101).sent()).isTrue();
        assertThat(heard(4)).containsExactly((byte) 0x15, (byte) 0x15, (byte) 0x15, (byte) 0x06);
    }

    @Test
    void aFloodOfGarbageEndsWithTheNextMessage() throws LineLost {
        long seed = 20_261_124;
        open();
        byte[] noise = new byte[1 << 20];
        new Random(seed).nextBytes(noise);
        receiver.write(noise);
        say("\u0014" + PRESS);
        kept.await(
                FrameReceived.class,
                1,
                one -> !one.frame().signals().isEmpty()
                        && one.frame().signals().getFirst().account().equals("1234"),
                Duration.ofSeconds(20));
        assertThat(kept.of(LinkLost.class)).as("seed %d", seed).isEmpty();
    }

    @Test
    void aReceiverThatIsSwitchedOffAndOnComesBackByItself() throws Exception {
        Path path = folder.resolve("receiver");
        try (RealTime time = new RealTime(System::nanoTime);
                AnsweringDesk desk = new AnsweringDesk()) {
            for (int start = 1; start <= 3; start++) {
                try (ReceiverSimulator simulator = new ReceiverSimulator(
                        new PtyPort(path),
                        SimulatorSettings.DEFAULT.withTimes(30_000, 4_000),
                        time,
                        SimulatorWatch.NOBODY)) {
                    simulator.start();
                    if (start == 1) {
                        desk.links().open(Wired.serial(path.toString()));
                    }
                    desk.kept().await(LinkOpened.class, start);
                    simulator.press("1234", String.valueOf(start));
                    Awaitility.await()
                            .atMost(Duration.ofSeconds(20))
                            .until(() -> simulator.counters().acked() == 1);
                }
                desk.kept().await(LinkLost.class, start);
            }
            assertThat(desk.messages())
                    .extracting(AnsweringDesk::text)
                    .containsExactly("5011 181234E12001001", "5011 181234E12001002", "5011 181234E12001003");
        }
    }

    private void open() {
        links.open(LinkSetup.over(port.opener(), settings(), true, false));
        kept.await(LinkOpened.class, 1);
    }

    private static LinkSettings settings() {
        return Wired.settings("receiver");
    }

    private void say(String text) throws LineLost {
        receiver.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private List<Byte> heard(int count) throws LineLost {
        List<Byte> all = new ArrayList<>();
        byte[] buffer = new byte[100];
        Awaitility.await().until(() -> {
            int got = receiver.read(buffer);
            for (int i = 0; i < got; i++) {
                all.add(buffer[i]);
            }
            return all.size() >= count;
        });
        return all;
    }

    /** Reads on, and never gets rid of a byte. */
    private static final class Stuck extends PassingLine {
        private final CountDownLatch never;

        Stuck(ByteLine line, CountDownLatch never) {
            super(line);
            this.never = never;
        }

        @Override
        public void write(byte[] bytes) {
            try {
                never.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
