package org.duressdesk.receiver.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.domain.signal.Signal;
import org.duressdesk.receiver.frame.FrameReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every capture of the project: whole, split at every byte, doubled, truncated, and with noise. */
class CaptureTest {
    private static final long SEED = 20261123;

    static Stream<Capture> captures() {
        return Capture.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("captures")
    void holdsWhatIsKnownOfIt(Capture capture) {
        List<Frame> frames = capture.read(capture.bytes());
        SaneFrame.checkAll(capture.file(), frames);
        assertThat(frames).hasSize(capture.frames());
        assertThat(frames.stream().flatMap(frame -> frame.signals().stream()).filter(Signal::duressOrPanic))
                .hasSize(capture.duress());
        assertThat(frames.stream().filter(SaneFrame::silent)).hasSize(capture.rejects());
    }

    @ParameterizedTest
    @MethodSource("captures")
    void isTheSameHoweverItIsCut(Capture capture) {
        byte[] bytes = capture.bytes();
        List<Frame> whole = capture.read(bytes);
        for (int cut = 0; cut <= bytes.length; cut++) {
            FrameReader reader = capture.reader();
            List<Frame> frames = new ArrayList<>(reader.accept(bytes, 0, cut));
            frames.addAll(reader.accept(bytes, cut, bytes.length - cut));
            frames.addAll(reader.gap());
            assertThat(frames).as("cut at %d", cut).isEqualTo(whole);
        }
        FrameReader slow = capture.reader();
        List<Frame> frames = new ArrayList<>();
        for (byte b : bytes) {
            frames.addAll(slow.accept(new byte[] {b}, 0, 1));
        }
        assertThat(frames).isEqualTo(whole);
    }

    @ParameterizedTest
    @MethodSource("captures")
    void twiceItSaysTwice(Capture capture) {
        List<Frame> whole = capture.read(capture.bytes());
        assertThat(capture.read(joined(capture.bytes(), capture.bytes())))
                .isEqualTo(Stream.concat(whole.stream(), whole.stream()).toList());
    }

    @ParameterizedTest
    @MethodSource("captures")
    void truncatedAnywhereTheFramesBeforeStand(Capture capture) {
        byte[] bytes = capture.bytes();
        List<Frame> whole = capture.read(bytes);
        for (int end = 0; end < bytes.length; end++) {
            List<Frame> frames = capture.read(Arrays.copyOf(bytes, end));
            int complete = 0;
            while (complete < frames.size() && frames.get(complete).equals(whole.get(complete))) {
                complete++;
            }
            assertThat(frames.size()).as("until %d", end).isBetween(complete, complete + 1);
            int slack = 2 + complete; // line ends after CR are no part of a frame
            int given = frames.stream()
                    .limit(complete)
                    .mapToInt(frame -> frame.rawHex().length() / 2)
                    .sum();
            assertThat(end - given)
                    .as("until %d: bytes of the frame cut off", end)
                    .isLessThan(
                            complete < whole.size()
                                    ? whole.get(complete).rawHex().length() / 2 + slack
                                    : slack);
            SaneFrame.checkAll(capture.file() + " until " + end, frames);
        }
    }

    @ParameterizedTest
    @MethodSource("captures")
    void noiseTouchesOnlyTheMessagesItFallsInto(Capture capture) {
        Random random = new Random(SEED);
        List<byte[]> messages = capture.messages();
        List<Frame> whole = capture.read(capture.bytes());
        for (int round = 0; round < 400; round++) {
            int hit = random.nextInt(messages.size());
            byte[] noise = new byte[1 + random.nextInt(40)];
            random.nextBytes(noise);
            byte[] message = messages.get(hit);
            int at = random.nextInt(message.length);
            byte[] spoilt =
                    joined(joined(Arrays.copyOf(message, at), noise), Arrays.copyOfRange(message, at, message.length));
            List<byte[]> stream = new ArrayList<>(messages);
            stream.set(hit, spoilt);
            List<Frame> frames = capture.read(joined(stream.toArray(byte[][]::new)));
            String where = capture + ", seed " + SEED + ", round " + round;
            SaneFrame.checkAll(where, frames);
            assertThat(frames.subList(0, hit)).as(where).isEqualTo(whole.subList(0, hit));
            List<Frame> after = whole.subList(hit + 1, whole.size());
            assertThat(frames.subList(frames.size() - after.size(), frames.size()))
                    .as(where)
                    .isEqualTo(after);
        }
    }

    @ParameterizedTest
    @MethodSource("captures")
    void noByteIsLostOrInvented(Capture capture) {
        if (capture.protocol().equals("surgard")) {
            byte[] noisy = joined(new byte[3000], capture.bytes(), "no end".getBytes(StandardCharsets.UTF_8));
            String given = capture.read(noisy).stream().map(Frame::rawHex).collect(Collectors.joining());
            assertThat(given).isEqualTo(java.util.HexFormat.of().formatHex(noisy));
        }
    }

    @ParameterizedTest
    @MethodSource("captures")
    void aByteThatTheLineReportsDamagedSpoilsOneMessage(Capture capture) {
        FrameReader reader = capture.reader();
        byte[] bytes = capture.bytes();
        reader.lineError();
        List<Frame> frames = reader.accept(bytes, 0, bytes.length);
        List<Frame> whole = capture.read(bytes);
        assertThat(frames.getFirst().type()).isEqualTo(FrameType.FAULT);
        assertThat(frames.subList(1, frames.size())).isEqualTo(whole.subList(1, whole.size()));
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
