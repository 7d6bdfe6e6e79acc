package org.duressdesk.receiver.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.domain.signal.Reception.FrameReceived;
import org.duressdesk.domain.signal.Reception.LinkLost;
import org.duressdesk.domain.signal.Reception.LinkOpened;
import org.duressdesk.domain.signal.Reception.ReplyMade;
import org.duressdesk.receiver.frame.FrameReader;
import org.duressdesk.receiver.line.ByteLine;
import org.duressdesk.receiver.line.LineLost;
import org.duressdesk.receiver.line.LineOpener;
import org.duressdesk.receiver.line.serial.SerialLine;
import org.duressdesk.simulator.port.Pty;
import org.duressdesk.simulator.port.PtyPort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A link over a real pseudo-terminal: what arrives in the inbox and what leaves on the wire. */
class LinkTest {
    private static final String PRESS = "5011 181234E12001013\u0014";
    private static final String HEARTBEAT = "1011           @    \u0014";

    @TempDir
    Path folder;

    private final Recorder inbox = new Recorder();
    private final Links links = Wired.links(inbox);

    @AfterEach
    void close() {
        links.close();
    }

    @Test
    void aFrameReachesTheInboxAndItsAnswerTheReceiver() throws LineLost {
        Pty pty = opened();
        send(pty, PRESS);
        FrameReceived frame = inbox.awaitFrame(FrameType.EVENT, 1);
        assertThat(frame.frame().told().words()).isEqualTo(PRESS);
        assertThat(frame.backlog()).isFalse();
        links.reply(Wired.MAIN, frame.token(), true);
        assertThat(answer(pty)).containsExactly(0x06);
        assertThat(inbox.await(ReplyMade.class, 1))
                .extracting(ReplyMade::token, ReplyMade::sent)
                .containsExactly(frame.token(), true);
    }

    @Test
    void theOpeningSaysPortSettingsAndThatItIsSimulated() throws LineLost {
        Pty pty = opened();
        assertThat(inbox.await(LinkOpened.class, 1))
                .extracting(LinkOpened::port, LinkOpened::settings, LinkOpened::simulated)
                .containsExactly(pty.path(), "9600 8N1", true);
    }

    @Test
    void heartbeatsArePassedOnAndWaitForTheDesk() throws LineLost {
        Pty pty = opened();
        send(pty, HEARTBEAT);
        FrameReceived beat = inbox.awaitFrame(FrameType.HEARTBEAT, 1);
        assertThat(pty.waiting()).as("answered before the desk said so").isZero();
        links.reply(Wired.MAIN, beat.token(), true);
        assertThat(answer(pty)).containsExactly(0x06);
    }

    @Test
    void aFrameInPiecesIsOneFrame() throws LineLost {
        Pty pty = opened();
        for (int i = 0; i < PRESS.length(); i++) {
            send(pty, PRESS.substring(i, i + 1));
        }
        assertThat(inbox.awaitFrame(FrameType.EVENT, 1).frame().told().words()).isEqualTo(PRESS);
    }

    @Test
    void noiseIsClearedByASecondOfQuietAndTheNextFrameIsWhole() throws LineLost {
        Pty pty = opened();
        pty.write(new byte[] {(byte) 0xFF, 0x03, 'x'});
        FrameReceived fault = inbox.awaitFrame(FrameType.FAULT, 1);
        links.reply(Wired.MAIN, fault.token(), false);
        assertThat(answer(pty)).containsExactly(0x15);
        send(pty, PRESS);
        assertThat(inbox.awaitFrame(FrameType.EVENT, 1).frame().told().words()).isEqualTo(PRESS);
    }

    @Test
    void modemCommandsAndWrongSpeedNeverStopTheNextFrame() throws LineLost {
        Pty pty = opened();
        long seed = 4711;
        Random random = new Random(seed);
        for (int round = 1; round <= 200; round++) {
            byte[] noise = new byte[random.nextInt(60)];
            random.nextBytes(noise);
            pty.write(noise);
            send(pty, round % 3 == 0 ? "AT\r\nAT+CGMI\r\n" : "");
            send(pty, "\u0014" + PRESS);
            inbox.await(
                    FrameReceived.class,
                    round,
                    one -> one.frame().told().words().equals(PRESS),
                    Duration.ofSeconds(10));
        }
        assertThat(inbox.of(LinkLost.class)).as("seed %d", seed).isEmpty();
    }

    @Test
    void anAnswerAfterANewByteIsNotSent() throws LineLost {
        Pty pty = opened();
        send(pty, PRESS + "5");
        FrameReceived frame = inbox.awaitFrame(FrameType.EVENT, 1);
        links.reply(Wired.MAIN, frame.token(), true);
        assertThat(inbox.await(ReplyMade.class, 1))
                .extracting(ReplyMade::sent, made -> made.why().words())
                .containsExactly(false, "More bytes came before the answer.");
        assertThat(pty.waiting()).isZero();
    }

    @Test
    void aHangUpIsReportedWithinTwoSecondsAndTheSameNameIsOpenedAgain() throws Exception {
        try (PtyPort port = new PtyPort(folder.resolve("receiver"))) {
            ByteLine first = port.open();
            links.open(Wired.serial(port.where()));
            inbox.await(LinkOpened.class, 1);
            first.close();
            LinkLost lost = inbox.await(LinkLost.class, 1, any -> true, Duration.ofSeconds(2));
            assertThat(lost.reason().words()).contains(port.where());
            ByteLine second = port.open();
            inbox.await(LinkOpened.class, 2);
            second.write(PRESS.getBytes(StandardCharsets.ISO_8859_1));
            assertThat(inbox.awaitFrame(FrameType.EVENT, 1).backlog())
                    .as("came after an outage")
                    .isTrue();
            second.close();
        }
    }

    @Test
    void aPortThatIsNotThereIsSaidOnceAndTriedUntilItIs() throws Exception {
        Path path = folder.resolve("receiver");
        links.open(Wired.serial(path.toString()));
        assertThat(inbox.await(LinkLost.class, 1).reason().words())
                .isEqualTo("There is no port " + path + ": check that the cable or adapter is plugged in.");
        try (Pty pty = Pty.open()) {
            Files.createSymbolicLink(path, Path.of(pty.path()));
            inbox.await(LinkOpened.class, 1);
            assertThat(inbox.of(LinkLost.class)).hasSize(1);
        }
    }

    @Test
    void theSameReasonIsSaidOnceHoweverOftenItIsTried() {
        AtomicInteger attempts = new AtomicInteger();
        LineOpener refusing = settings -> {
            throw new LineLost(attempts.incrementAndGet() < 6 ? "first reason" : "second reason");
        };
        links.open(new LinkSetup(Wired.settings("p"), refusing, Terminated::new, true, false, 1));
        inbox.await(LinkLost.class, 2);
        assertThat(attempts.get()).as("settled").isGreaterThanOrEqualTo(5 + Loss.SETTLED);
        assertThat(inbox.of(LinkLost.class))
                .extracting(lost -> lost.reason().words())
                .containsExactly("first reason", "second reason");
    }

    @Test
    void anAnswerToAFrameOfTheLineBeforeIsNotSent() throws Exception {
        try (PtyPort port = new PtyPort(folder.resolve("receiver"))) {
            ByteLine first = port.open();
            links.open(Wired.serial(port.where()));
            inbox.await(LinkOpened.class, 1);
            first.write(PRESS.getBytes(StandardCharsets.ISO_8859_1));
            FrameReceived old = inbox.awaitFrame(FrameType.EVENT, 1);
            first.close();
            inbox.await(LinkLost.class, 1);
            ByteLine second = port.open();
            inbox.await(LinkOpened.class, 2);
            links.reply(Wired.MAIN, old.token(), true);
            assertThat(inbox.await(ReplyMade.class, 1))
                    .extracting(ReplyMade::sent, made -> made.why().words())
                    .containsExactly(false, "The line was lost after the frame.");
            assertThat(second.waiting()).isZero();
            second.close();
        }
    }

    @Test
    void aDecoderThatFailsLeavesAFrameAndALivingLink() throws LineLost {
        FrameReader failing = new FrameReader() {
            @Override
            public List<Frame> accept(byte[] bytes, int offset, int length) {
                if (bytes[offset] == 0x14) {
                    throw new IllegalStateException("no such table");
                }
                return List.of();
            }

            @Override
            public List<Frame> gap() {
                throw new IllegalStateException("nor here");
            }

            @Override
            public boolean partial() {
                return true;
            }
        };
        Pty pty = Pty.open();
        links.open(new LinkSetup(Wired.settings(pty.path()), SerialLine::open, () -> failing, false, false, 10));
        inbox.await(LinkOpened.class, 1);
        send(pty, PRESS);
        FrameReceived kept = inbox.awaitFrame(FrameType.REJECT, 1);
        assertThat(new String(kept.frame().raw(), StandardCharsets.ISO_8859_1)).isEqualTo(PRESS);
        links.reply(Wired.MAIN, kept.token(), true);
        assertThat(answer(pty)).containsExactly(0x06);
        send(pty, PRESS.replace('5', '\u0003'));
        assertThat(inbox.awaitFrame(FrameType.FAULT, 1).frame())
                .extracting(Frame::replyHex, Frame::particulars)
                .containsExactly("", new TreeMap<>());
        pty.close();
    }

    private Pty opened() throws LineLost {
        Pty pty = Pty.open();
        links.open(Wired.serial(pty.path()));
        inbox.await(LinkOpened.class, 1);
        return pty;
    }

    private static void send(Pty pty, String text) throws LineLost {
        pty.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] answer(Pty pty) throws LineLost {
        byte[] buffer = new byte[16];
        int count = 0;
        for (int tries = 0; count == 0 && tries < 8; tries++) {
            count = pty.read(buffer);
        }
        return Arrays.copyOf(buffer, count);
    }
}
