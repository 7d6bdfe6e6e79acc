package org.duressdesk.receiver.protocol.auto;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.duressdesk.domain.link.LinkSettings;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.receiver.frame.FrameReader;
import org.duressdesk.receiver.frame.Manners;
import org.duressdesk.receiver.protocol.Protocols;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A link whose protocol nobody has said: nothing lost, nothing answered on a guess. */
class AutoReaderTest {
    private static final LinkSettings AUTO =
            new LinkSettings(new LinkId("main"), "Receiver", "port", 9600, 8, 'N', 1, "auto", "", 30, 4_000, 4);
    private static final String ALIVE = "1011           @    \u0014";
    private static final String PRESS = "5011 180417E12001013\u0014";

    @Test
    void thePressIsShownAtOnceAndItsRepeatIsAnswered() {
        FrameReader reader = Protocols.open("auto", "");
        Frame first = only(feed(reader, PRESS));
        assertThat(first.protocol()).isEqualTo("surgard");
        assertThat(first.signals().getFirst().duressOrPanic()).isTrue();
        assertThat(first.replyHex()).isEmpty();
        assertThat(first.told().words()).endsWith("Read as surgard, not certain yet: not answered.");
        Frame again = only(feed(reader, PRESS));
        assertThat(again.rawHex()).isEqualTo(first.rawHex());
        assertThat(again.replyHex()).isEqualTo("06");
    }

    @Test
    void heartbeatsThatEveryFamilyAnswersAlikeAreAnswered() {
        FrameReader reader = Protocols.open("auto", "");
        for (int i = 0; i < 30; i++) {
            Frame alive = only(feed(reader, ALIVE));
            assertThat(alive.type()).isEqualTo(FrameType.HEARTBEAT);
            assertThat(alive.replyHex()).isEqualTo("06");
        }
        // Still open: now a Bosch signal shows what it is.
        Frame signal = only(feed(reader, "a011 0417181120010" + "13\u0014"));
        assertThat(signal.protocol()).isEqualTo("bosch6500");
        assertThat(signal.replyHex()).isEqualTo("06");
    }

    @Test
    void afterAReconnectionOneMessageIsEnough() {
        Supplier<FrameReader> link = Protocols.forLink(AUTO).reader();
        FrameReader before = link.get();
        feed(before, PRESS);
        feed(before, PRESS);
        assertThat(only(feed(link.get(), PRESS)).replyHex()).isEqualTo("06");
        assertThat(only(feed(Protocols.forLink(AUTO).reader().get(), PRESS)).replyHex())
                .isEmpty();
    }

    @Test
    void untilItIsCertainTheDeskBehavesAsTheMostSensitiveFamilyWantsItAndThenAsTheFamilyFoundDoes() {
        assertThat(Protocols.forLink(AUTO).manners().get()).isEqualTo(Manners.CAREFUL);
        Protocols.Spoken bosch = found("a011 0417181120010" + "13\u0014", "bosch6500");
        assertThat(bosch.manners().get().refusals())
                .as("three make a Bosch skip the message")
                .isEqualTo(2);
        assertThat(bosch.manners().get().mostWindowMillis()).isEqualTo(4_000);
        Protocols.Spoken ness = found("82000360004000db\r\n", "ness");
        assertThat(ness.manners().get().poll()).isPresent();
        Protocols.Spoken surgard = found(PRESS, "surgard");
        assertThat(surgard.manners().get()).isEqualTo(Manners.USUAL.within(4_000));
    }

    private static Protocols.Spoken found(String message, String protocol) {
        Protocols.Spoken spoken = Protocols.forLink(AUTO);
        FrameReader reader = spoken.reader().get();
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < 8 && spoken.manners().get().equals(Manners.CAREFUL); i++) {
            frames.addAll(feed(reader, message));
        }
        assertThat(frames.getLast().protocol()).isEqualTo(protocol);
        return spoken;
    }

    @Test
    void onceCertainItBehavesAsThatProtocol() {
        FrameReader reader = Protocols.open("auto", "");
        feed(reader, PRESS);
        feed(reader, PRESS);
        // Terminated, printable, no layout: acknowledged all the same (decision D4); damaged: refused.
        assertThat(only(feed(reader, "5011 18041Z\u0014")).replyHex()).isEqualTo("06");
        assertThat(only(feed(reader, "5011 18\u0007417E12001013\u0014")).replyHex())
                .isEqualTo("15");
    }

    @Test
    void aLengthHeaderIsNotTakenForNoise() {
        FrameReader reader = Protocols.open("auto", "");
        String message = "0027101000           @    \u0014";
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            frames.addAll(feed(reader, message));
        }
        assertThat(frames).hasSize(3).allMatch(frame -> frame.type() == FrameType.HEARTBEAT);
        assertThat(frames.getLast().replyHex()).isEqualTo("3030303506");
    }

    @ParameterizedTest
    @CsvSource({
        "surgard-mlr2-evening.bin,surgard",
        "surgard-system3-network.bin,surgard",
        "surgard-system5-b32.bin,surgard",
        "surgard-backlog-127.bin,surgard",
        "ademco685-evening.bin,ademco685",
        "bosch6500-evening.bin,bosch6500",
        "mx8000-evening.bin,mx8000",
        "ness-evening.bin,ness",
        "inovonics-evening.bin,inovonics",
        "climax-cid.bin,climax-cid"
    })
    void everyByteOfACaptureIsInAFrame(String file, String protocol) throws Exception {
        byte[] bytes = Files.readAllBytes(Path.of("sample-data/captures", file));
        FrameReader reader = Protocols.open("auto", "");
        List<Frame> frames = new ArrayList<>(reader.accept(bytes, 0, bytes.length));
        frames.addAll(reader.gap());
        assertThat(frames.getLast().protocol()).isEqualTo(protocol);
        String given =
                frames.stream().map(Frame::rawHex).collect(Collectors.joining()).replaceAll("(?:0a|0d)", "");
        assertThat(given).isEqualTo(HexFormat.of().formatHex(bytes).replaceAll("(?:0a|0d)", ""));
    }

    @Test
    void noiseIsKeptAndNeverAnswered() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            FrameReader reader = Protocols.open("auto", "");
            List<Frame> frames = new ArrayList<>();
            StringBuilder sent = new StringBuilder();
            for (int i = 0; i < 300; i++) {
                byte[] bytes = new byte[1 + random.nextInt(50)];
                random.nextBytes(bytes);
                sent.append(HexFormat.of().formatHex(bytes));
                frames.addAll(reader.accept(bytes, 0, bytes.length));
                if (random.nextBoolean()) {
                    frames.addAll(reader.gap());
                }
            }
            frames.addAll(reader.gap());
            assertThat(frames)
                    .as("seed %d", seed)
                    .allMatch(frame -> frame.replyHex().isEmpty());
            assertThat(frames.stream()
                            .mapToInt(frame -> frame.rawHex().length())
                            .sum())
                    .as("seed %d", seed)
                    .isBetween(sent.length() - 20, sent.length());
        }
    }

    @Test
    void aByteThatTheLineCallsDamagedIsNeverAnswered() {
        FrameReader reader = Protocols.open("auto", "");
        feed(reader, ALIVE);
        reader.lineError();
        Frame damaged = only(feed(reader, ALIVE));
        assertThat(damaged.type()).isEqualTo(FrameType.FAULT);
        assertThat(damaged.replyHex()).isEmpty();
        assertThat(only(feed(reader, ALIVE)).replyHex()).isEqualTo("06");
    }

    private static List<Frame> feed(FrameReader reader, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return reader.accept(bytes, 0, bytes.length);
    }

    private static Frame only(List<Frame> frames) {
        assertThat(frames).hasSize(1);
        return frames.getFirst();
    }

    @Test
    void aPanelOnTheNetworkIsRefusedByNameAndNeverAnswered() {
        FrameReader reader = Protocols.open("auto", "");
        byte[] message =
                org.duressdesk.receiver.protocol.siadc09.Panel.frame("\"ADM-CID\"0001L0#1234[#1234|1120 01 014]");
        List<Frame> frames = new ArrayList<>(reader.accept(message, 0, message.length));
        frames.addAll(reader.gap());
        assertThat(only(frames))
                .returns(FrameType.FAULT, Frame::type)
                .returns("", Frame::replyHex)
                .returns(HexFormat.of().formatHex(message), Frame::rawHex)
                .returns(
                        "Damaged: this is SIA DC-09 of a panel, which is believed by its account and its key: let it call a port that"
                                + " listens, tcp-listen:// with sia-dc09.",
                        one -> one.told().words());
        assertThat(only(feed(reader, PRESS)).protocol())
                .as("the next one is heard")
                .isEqualTo("surgard");
    }
}
