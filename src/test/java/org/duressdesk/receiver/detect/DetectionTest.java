package org.duressdesk.receiver.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.duressdesk.domain.finder.Evidence;
import org.duressdesk.domain.finder.LineForm;
import org.duressdesk.domain.finder.Recognition;
import org.duressdesk.domain.finder.Recognition.Confidence;
import org.duressdesk.domain.finder.Tried;
import org.duressdesk.domain.finder.Tried.Seen;
import org.duressdesk.receiver.capture.Capture;
import org.duressdesk.receiver.protocol.Protocols;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a receiver speaks, judged by bytes as a wire would distort them. */
class DetectionTest {
    private static final List<LineForm> OPENED = Stream.of(9600, 19200, 1200, 600, 2400, 4800, 38400, 57600, 115200)
            .map(LineForm::plain)
            .toList();

    record Known(String file, String protocol, String profile) {
        @Override
        public String toString() {
            return file;
        }
    }

    static Stream<Known> captures() {
        return Stream.of(
                new Known("surgard-mlr2-evening.bin", "surgard", ""),
                new Known("surgard-system3-network.bin", "surgard", ""),
                new Known("surgard-system5-b32.bin", "surgard", "b32=on"),
                new Known("surgard-other-formats.bin", "surgard", ""),
                new Known("surgard-backlog-127.bin", "surgard", ""),
                new Known("ademco685-evening.bin", "ademco685", ""),
                new Known("bosch6500-evening.bin", "bosch6500", ""),
                new Known("aes-forms.bin", "aes", ""),
                new Known("mx8000-evening.bin", "mx8000", ""),
                new Known("ness-evening.bin", "ness", ""),
                new Known("inovonics-evening.bin", "inovonics", ""),
                new Known("al-cid.bin", "al-cid", ""),
                new Known("climax-cid.bin", "climax-cid", ""),
                new Known("contact-id-tones.bin", "contact-id", ""),
                new Known("sia-blocks.bin", "sia-block", ""));
    }

    @ParameterizedTest
    @MethodSource("captures")
    void everyProtocolIsRecognisedByItsCapture(Known known) throws IOException {
        Capture capture = Capture.read(Path.of("sample-data/captures", known.file));
        Detection found =
                Detection.of(List.of(new Heard(LineForm.plain(9600), capture.pieces(), 0)), Protocols.all(), Set.of());
        Recognition is = found.recognition().orElseThrow();
        assertThat(is.protocol()).isEqualTo(known.protocol);
        assertThat(is.profile()).isEqualTo(known.profile);
        assertThat(is.form()).isEqualTo(LineForm.plain(9600));
        assertThat(is.confidence()).isNotEqualTo(Confidence.LOW);
    }

    @ParameterizedTest
    @CsvSource({
        "9600,8,N,1",
        "9600,8,N,2",
        "19200,7,E,1",
        "1200,7,E,1",
        "600,8,N,1",
        "1200,7,O,1",
        "2400,8,N,1",
        "38400,7,O,1",
        "115200,8,N,1",
        "4800,7,M,1"
    })
    void speedAndParityAreFoundByWhatArrives(int baud, int data, char parity, int stop) {
        LineForm form = new LineForm(baud, data, parity, stop);
        Uart wire = evening(form);
        Detection found = Detection.of(OPENED.stream().map(wire::listen).toList(), Protocols.lines(), Set.of("0417"));
        Recognition is = found.recognition().orElseThrow();
        assertThat(is.protocol()).isEqualTo("surgard");
        assertThat(is.form()).isEqualTo(new LineForm(baud, data, parity, 1));
        assertThat(is.confidence()).isEqualTo(Confidence.HIGH);
        assertThat(is.good()).isEqualTo(16);
        assertThat(is.alternatives()).isEmpty();
        assertThat(found.tried().getFirst()).isEqualTo(new Tried(is.form(), 16, 16, new Seen.EndsIn(0x14)));
        assertThat(found.tried().stream().skip(1)).isNotEmpty().allMatch(tried -> tried.good() == 0);
    }

    @Test
    void theReasonsAreThoseOnTheScreen() {
        Uart wire = evening(LineForm.plain(9600));
        Recognition is = Detection.of(List.of(wire.listen(LineForm.plain(9600))), Protocols.lines(), Set.of("0417"))
                .recognition()
                .orElseThrow();
        assertThat(is.contents()).isEqualTo("Contact ID");
        assertThat(is.heartbeatSeconds()).isEqualTo(30);
        assertThat(is.evidence()).hasSize(4);
        Evidence.Heartbeats alive = (Evidence.Heartbeats) is.evidence().get(0);
        assertThat(alive.like()).containsExactly("1011", "@", "14 hex");
        assertThat(alive.nanos()).isBetween(29_990_000_000L, 30_010_000_000L);
        assertThat(alive.regular()).isEqualTo(8);
        assertThat(alive.of()).isEqualTo(8);
        assertThat(is.evidence().subList(1, 4))
                .containsExactly(
                        new Evidence.Signals("5", "01", "1", 8, 8),
                        new Evidence.Accounts(List.of("0417"), 2, 8, 8),
                        new Evidence.Repeats(4, 2));
    }

    @Test
    void whatParityWasWrongIsCounted() {
        Heard heard = evening(LineForm.plain(9600)).listen(LineForm.plain(9600));
        Detection found = Detection.of(List.of(heard), Protocols.lines(), Set.of());
        assertThat(found.tried().stream()
                        .filter(t -> t.form().parity() == 'E')
                        .findFirst()
                        .orElseThrow()
                        .seen())
                .isInstanceOfSatisfying(Seen.Parity.class, wrong -> {
                    assertThat(wrong.of()).isEqualTo(heard.bytes());
                    assertThat(wrong.wrong()).isBetween(heard.bytes() / 10, heard.bytes());
                });
    }

    @Test
    void anotherSpeedIsDamageOrNoSense() {
        Uart wire = evening(LineForm.plain(9600));
        Detection found = Detection.of(
                List.of(wire.listen(LineForm.plain(19200)), wire.listen(LineForm.plain(1200))),
                Protocols.lines(),
                Set.of());
        assertThat(found.recognition()).isEmpty();
        assertThat(found.tried())
                .allMatch(tried -> tried.good() == 0)
                .anyMatch(tried -> tried.seen() instanceof Seen.Damaged);
    }

    @Test
    void noiseIsRecognisedAsNothing() {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            List<Capture.Piece> pieces = new ArrayList<>();
            long at = 0;
            for (int i = 0; i < 200; i++) {
                byte[] bytes = new byte[random.nextInt(60)];
                random.nextBytes(bytes);
                if (seed % 2 == 0) {
                    // Text, ended as messages are.
                    for (int k = 0; k < bytes.length; k++) {
                        bytes[k] = (byte) (0x20 + (bytes[k] & 0xFF) % 0x5F);
                    }
                    if (bytes.length > 0) {
                        bytes[bytes.length - 1] = new byte[] {0x14, '\r', '\n', ']'}[random.nextInt(4)];
                    }
                }
                at += random.nextLong(3_000_000_000L);
                pieces.add(new Capture.Piece(at, bytes, false));
            }
            Detection found =
                    Detection.of(List.of(new Heard(LineForm.plain(9600), pieces, 0)), Protocols.lines(), Set.of());
            assertThat(found.recognition()).as("seed %d", seed).isEmpty();
            assertThat(found.frames()).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void aSilentPortSaysSo() {
        Detection found =
                Detection.of(List.of(new Heard(LineForm.plain(9600), List.of(), 0)), Protocols.lines(), Set.of());
        assertThat(found.recognition()).isEmpty();
        assertThat(found.tried()).containsExactly(new Tried(LineForm.plain(9600), 0, 0, new Seen.Nothing()));
    }

    @Test
    void heartbeatsAloneLeaveThreeFamiliesOpen() {
        Uart wire = new Uart(LineForm.plain(9600));
        for (int i = 0; i < 8; i++) {
            wire.send(30 * i, text("1011           @    \u0014"));
        }
        Recognition is = Detection.of(List.of(wire.listen(LineForm.plain(9600))), Protocols.lines(), Set.of())
                .recognition()
                .orElseThrow();
        assertThat(is.protocol()).isEqualTo("surgard");
        assertThat(is.alternatives()).containsExactly("bosch6500", "aes");
        assertThat(is.confidence()).isEqualTo(Confidence.FAIR);
    }

    @Test
    void aSingleMessageIsNotEnough() {
        Uart wire = new Uart(LineForm.plain(9600)).send(0, text("5011 180417E60201013\u0014"));
        Recognition is = Detection.of(List.of(wire.listen(LineForm.plain(9600))), Protocols.lines(), Set.of())
                .recognition()
                .orElseThrow();
        assertThat(is.enough()).isFalse();
    }

    /** Eight heartbeats, and two daily tests four times each as nobody answers. */
    private static Uart evening(LineForm form) {
        Uart wire = new Uart(form);
        for (int i = 0; i < 8; i++) {
            wire.send(30 * i + 0.5, text("1011           @    \u0014"));
            if (i == 2 || i == 5) {
                for (int again = 0; again < 4; again++) {
                    wire.send(30 * i + 10 + 4 * again, text("5011 180417E6020101" + (i == 2 ? "3" : "4") + "\u0014"));
                }
            }
        }
        return wire;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
