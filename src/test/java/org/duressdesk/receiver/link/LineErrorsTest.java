package org.duressdesk.receiver.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.receiver.frame.FrameReader;
import org.duressdesk.receiver.line.ByteLine;
import org.duressdesk.receiver.line.LineErrors;
import org.duressdesk.receiver.line.LineLost;
import org.duressdesk.receiver.line.MemoryPort;
import org.duressdesk.receiver.line.PassingLine;
import org.duressdesk.receiver.protocol.Protocols;
import org.duressdesk.simulator.port.Pty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A damaged byte that the kernel dropped makes its frame a fault, however whole the rest looks (decision D4). */
class LineErrorsTest {
    private static final byte[] PRESS = "5011 181234E12001013\u0014".getBytes(StandardCharsets.ISO_8859_1);

    @Test
    void aFrameWithALineErrorIsAFaultAndTheNextIsWhole() throws LineLost {
        Recorder inbox = new Recorder();
        AtomicLong errors = new AtomicLong(7);
        MemoryPort port = new MemoryPort("here");
        ByteLine receiver = port.plug();
        try (Links links = Wired.links(inbox)) {
            links.open(counting(port, errors));
            receiver.write(PRESS);
            inbox.awaitFrame(FrameType.EVENT, 1);
            errors.incrementAndGet();
            receiver.write(PRESS);
            inbox.awaitFrame(FrameType.FAULT, 1);
            receiver.write(PRESS);
            inbox.awaitFrame(FrameType.EVENT, 2);
        }
    }

    @Test
    void aBreakOnAQuietLineIsNotedByItselfAndSpoilsNoLaterMessage() throws LineLost {
        Recorder inbox = new Recorder();
        AtomicLong errors = new AtomicLong(7);
        MemoryPort port = new MemoryPort("here");
        ByteLine receiver = port.plug();
        try (Links links = Wired.links(inbox)) {
            links.open(counting(port, errors));
            inbox.await(org.duressdesk.domain.signal.Reception.LinkOpened.class, 1);
            for (int i = 1; i <= 2; i++) {
                errors.addAndGet(3);
                var alone = inbox.awaitFrame(FrameType.FAULT, i);
                assertThat(alone.frame().rawHex()).isEmpty();
                assertThat(alone.frame().replyHex())
                        .as("nobody is to be refused")
                        .isEmpty();
                assertThat(alone.frame().told()).isEqualTo(LineHealth.ALONE);
                receiver.write(PRESS);
                inbox.awaitFrame(FrameType.EVENT, i);
            }
            assertThat(inbox.frames(FrameType.FAULT)).hasSize(2);
        }
    }

    @Test
    void damageBelongsToTheMessageItFellIntoAndToNothingAfterASecond() {
        LineHealth health = new LineHealth(5);
        assertThat(health.damaged(5, 0)).isFalse();
        assertThat(health.over(9_000, 0, 1_000)).as("nothing was damaged").isFalse();
        assertThat(health.damaged(6, 10_000)).isTrue();
        assertThat(health.over(10_900, 0, 1_000)).isFalse();
        assertThat(health.over(11_100, 10_500, 1_000)).as("bytes came since").isFalse();
        assertThat(health.over(11_500, 10_500, 1_000)).isTrue();
        assertThat(health.alone(10_500)).as("they took it").isEmpty();
        assertThat(health.over(99_000, 10_500, 1_000)).as("once").isFalse();
        assertThat(health.damaged(7, 100_000)).isTrue();
        assertThat(health.over(101_000, 10_500, 1_000)).isTrue();
        assertThat(health.alone(10_500)).hasSize(1);
        assertThat(health.damaged(0, 200_000))
                .as("counters begin anew with a new device")
                .isTrue();
    }

    static Stream<Arguments> families() {
        return Stream.of(
                        "surgard-mlr2-evening.bin,surgard",
                        "ademco685-evening.bin,ademco685",
                        "bosch6500-evening.bin,bosch6500",
                        "aes-forms.bin,aes",
                        "mx8000-evening.bin,mx8000",
                        "ness-evening.bin,ness",
                        "inovonics-evening.bin,inovonics",
                        "al-cid.bin,al-cid",
                        "climax-cid.bin,climax-cid",
                        "contact-id-tones.bin,contact-id",
                        "sia-blocks.bin,sia-block")
                .map(line -> line.split(","))
                .map(parts -> Arguments.of(parts[0], parts[1]));
    }

    /** In every family, wherever in the message the damage fell: it is a fault, is never acknowledged, and the next is whole. */
    @ParameterizedTest
    @MethodSource("families")
    void damageAnywhereInAMessageMakesItAFaultInEveryFamily(String file, String protocol) throws IOException {
        byte[] capture = Files.readAllBytes(Path.of("sample-data/captures", file));
        Frame whole = Protocols.open(protocol, "").accept(capture, 0, capture.length).stream()
                .filter(frame -> frame.type() == FrameType.EVENT)
                .findFirst()
                .orElseThrow();
        byte[] bytes = whole.raw();
        for (int at = 0; at < bytes.length; at++) {
            FrameReader reader = Protocols.open(protocol, "");
            List<Frame> frames = new ArrayList<>(reader.accept(bytes, 0, at));
            reader.lineError();
            frames.addAll(reader.accept(bytes, at, bytes.length - at));
            frames.addAll(reader.gap());
            assertThat(frames)
                    .as("damaged before byte %d", at)
                    .isNotEmpty()
                    .allMatch(frame -> frame.type() == FrameType.FAULT);
            assertThat(frames)
                    .as("acknowledged, damaged before byte %d", at)
                    .allMatch(frame ->
                            frame.replyHex().isEmpty() || !frame.replyHex().equals(whole.replyHex()));
            List<Frame> next = new ArrayList<>(reader.accept(bytes, 0, bytes.length));
            next.addAll(reader.gap());
            assertThat(next)
                    .as("after damage before byte %d", at)
                    .extracting(Frame::signals)
                    .containsExactly(whole.signals());
            reader.lineError();
            reader.gap();
            List<Frame> later = new ArrayList<>(reader.accept(bytes, 0, bytes.length));
            later.addAll(reader.gap());
            assertThat(later)
                    .as("a second after damage outside a message")
                    .extracting(Frame::signals)
                    .containsExactly(whole.signals());
        }
    }

    /** Order of struct serial_icounter_struct, linux/serial.h. */
    @Test
    void errorsAreAddedFromTheKernelsCountersAndNothingElse() {
        int[] counters = {
            1 << 20, 1 << 21, 1 << 22, 1 << 23, 1 << 24, 1 << 25, 1, 2, 4, 8, 16, 1 << 26, 0, 0, 0, 0, 0, 0, 0, 0
        };
        assertThat(LineErrors.sum(MemorySegment.ofArray(counters)))
                .as("frame, overrun, parity, brk, buf_overrun")
                .isEqualTo(31);
        counters[8] = -1;
        assertThat(LineErrors.sum(MemorySegment.ofArray(counters))).isEqualTo(0xFFFF_FFFFL + 27);
    }

    @Test
    void aPortWithoutCountersHasNoErrors() throws LineLost {
        try (Pty pty = Pty.open();
                LineErrors errors = LineErrors.of(pty.path())) {
            assertThat(errors.count()).isZero();
        }
        try (LineErrors nowhere = LineErrors.of("/dev/no-such-port")) {
            assertThat(nowhere.count()).isZero();
        }
    }

    /** The port as a line that reports these damaged bytes. */
    private static LinkSetup counting(MemoryPort port, AtomicLong errors) {
        return new LinkSetup(
                Wired.settings("here"),
                settings -> new Counting(port.opener().open(settings), errors),
                () -> Protocols.open("surgard", ""),
                true,
                false,
                10);
    }

    private static final class Counting extends PassingLine {
        private final AtomicLong errors;

        Counting(ByteLine line, AtomicLong errors) {
            super(line);
            this.errors = errors;
        }

        @Override
        public long lineErrors() {
            return errors.get();
        }
    }
}
