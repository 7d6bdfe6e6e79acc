package org.duressdesk.receiver.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Reading along: bounded, never in the way of who reads the line, and honest about what it lost. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class LiveCaptureTest {
    private final LiveCapture capture = new LiveCapture(1_000);

    @Test
    void whatTheLinkReadIsWrittenWithItsTimesInOrder() throws Exception {
        StringWriter file = new StringWriter();
        capture.remark(5, "COM3 opened, 9600 8N1");
        capture.bytes(10, new byte[] {0x35, 0x14, 0x7f}, 2);
        capture.damaged(20);
        capture.bytes(30, new byte[] {0x06}, 1);
        Thread writing = pump(file);
        Awaitility.await().until(() -> file.toString().contains("\n\n"));
        writing.interrupt();
        writing.join();
        assertThat(file.toString()).startsWith("""
                # duressdesk capture 1
                # link main
                # began 1970-01-01T00:00:00Z
                # COM3 opened, 9600 8N1
                10 3514
                20 !
                30 06
                """);
        assertThat(Capture.of(file.toString().getBytes(StandardCharsets.UTF_8)).pieces())
                .hasSize(2);
    }

    @Test
    void aWriterThatHangsCostsTheRecordingBytesAndNothingElse() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        CountDownLatch stuck = new CountDownLatch(1);
        StringWriter file = new StringWriter();
        Thread writing = pump(new Writer() {
            @Override
            public void write(char[] text, int from, int count) throws IOException {
                if (new String(text, from, count).startsWith("1 ")) {
                    stuck.countDown();
                    try {
                        slow.await();
                    } catch (InterruptedException hurry) {
                        throw new IOException(hurry);
                    }
                }
                file.write(text, from, count);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        });
        capture.bytes(1, new byte[] {0x11}, 1);
        stuck.await();
        // Nothing takes these: every call returns all the same.
        for (int i = 0; i < 100; i++) {
            capture.bytes(2 + i, new byte[36], 36);
        }
        assertThat(capture.lost()).as("ten of a hundred have room").isEqualTo(90 * 36);
        slow.countDown();
        Awaitility.await().until(() -> file.toString().contains("\n\n"));
        capture.bytes(500, new byte[] {0x22}, 1);
        Awaitility.await().until(() -> file.toString().contains("500 22"));
        writing.interrupt();
        writing.join();
        assertThat(file.toString()).contains("# " + CaptureWriter.LOST + 90 * 36 + "\n500 !\n500 22");
        assertThat(Capture.of(file.toString().getBytes(StandardCharsets.UTF_8)).pieces())
                .hasSize(12);
        assertThat(Capture.of(file.toString().getBytes(StandardCharsets.UTF_8))
                        .pieces()
                        .getLast()
                        .damaged())
                .as("nobody glues what is around the gap")
                .isTrue();
    }

    @Test
    void whenWhoListenedHasGoneTheRecordingEnds() {
        Writer gone = new Writer() {
            private int written;

            @Override
            public void write(char[] text, int from, int count) throws IOException {
                if (++written > 1) {
                    throw new IOException("Broken pipe");
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        assertThatThrownBy(() -> capture.pump(new CaptureWriter(gone, "link main", 0, java.time.Instant.EPOCH), 1))
                .isInstanceOf(IOException.class)
                .hasMessage("Broken pipe");
    }

    private Thread pump(Writer to) {
        return Thread.ofPlatform().daemon().start(() -> {
            try {
                capture.pump(new CaptureWriter(to, "link main", 0, java.time.Instant.EPOCH), 1);
            } catch (IOException failed) {
                throw new IllegalStateException(failed);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
