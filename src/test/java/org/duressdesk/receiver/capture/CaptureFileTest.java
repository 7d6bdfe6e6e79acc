package org.duressdesk.receiver.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of recorded lines, in both forms. */
class CaptureFileTest {
    private static final Instant DAY = Instant.parse("2026-11-24T18:30:00.250Z");

    @Test
    void theDayIsTakenFromItsRemarkAndFromNoOther() throws IOException {
        assertThat(
                        of("# duressdesk capture 1\n# began yesterday\n# began 2026-11-24T18:30:00.250Z\n# began 2027-01-01T00:00:00Z\n")
                                .began())
                .contains(DAY);
        assertThat(of("# duressdesk capture 1\n# COM3, 2026-11-24T18:30:00Z\n0 31\n")
                        .began())
                .as("older recordings")
                .isEmpty();
        assertThat(Capture.of(new byte[] {0x31}).at(0)).as("binary").isEmpty();
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        StringWriter file = new StringWriter();
        try (CaptureWriter writer = new CaptureWriter(file, "COM3 9600 8N1\nsecond line", 1_000, DAY)) {
            writer.bytes(1_000, new byte[] {0x35, 0x14, 0x7F}, 2);
            writer.damaged(1_500);
            writer.bytes(31_000_001_000L, new byte[] {(byte) 0xFF}, 1);
        }
        assertThat(file.toString()).isEqualTo("""
                # duressdesk capture 1
                # COM3 9600 8N1 second line
                # began 2026-11-24T18:30:00.250Z
                0 3514
                500 !
                31000000000 ff
                """);
        Capture read = of(file.toString());
        assertThat(read.timed()).isTrue();
        assertThat(read.at(31_000_000_000L)).contains(DAY.plusSeconds(31));
        assertThat(read.pieces())
                .containsExactly(
                        new Capture.Piece(0, new byte[] {0x35, 0x14}, false),
                        new Capture.Piece(31_000_000_000L, new byte[] {(byte) 0xFF}, true));
        assertThat(read.bytes()).containsExactly(0x35, 0x14, 0xFF);
    }

    @Test
    void byHandSpacesColonsRemarksAndEmptyLinesAreAllowed() throws IOException {
        assertThat(of("# duressdesk capture 1\r\n\r\n# pressed E-13\r\n5  31 30:31 \r\n")
                        .pieces())
                .containsExactly(new Capture.Piece(5, new byte[] {0x31, 0x30, 0x31}, false));
    }

    @Test
    void anythingElseIsBinary() throws IOException {
        Path sample = Path.of("sample-data/captures/surgard-mlr2-evening.bin");
        Capture read = Capture.read(sample);
        assertThat(read.timed()).isFalse();
        assertThat(read.bytes()).isEqualTo(Files.readAllBytes(sample));
        byte[] noise = new byte[10_000];
        new Random(7).nextBytes(noise);
        assertThat(Capture.of(noise).bytes()).isEqualTo(noise);
        assertThat(Capture.of(new byte[0]).pieces()).isEmpty();
        assertThat(of("# duressdesk capture 1\n7 !").pieces()).containsExactly(new Capture.Piece(7, new byte[0], true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "x 31", "5 3", "5 3g", "-1 31", "5 31\n4 32", "99999999999999999999 31"})
    void aMalformedLineIsNamed(String lines) {
        assertThatThrownBy(() -> of("# duressdesk capture 1\n" + lines))
                .isInstanceOf(IOException.class)
                .hasMessageMatching("Line [23] of the capture is not nanoseconds.*");
    }

    private static Capture of(String text) throws IOException {
        return Capture.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
