package org.duressdesk.receiver.line.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.duressdesk.Apart;
import org.duressdesk.domain.finder.Problem;
import org.duressdesk.domain.link.LinkSettings;
import org.duressdesk.receiver.line.ByteLine;
import org.duressdesk.receiver.line.LineLost;
import org.duressdesk.receiver.line.holders.HoldsAPort;
import org.duressdesk.receiver.line.holders.PortTrouble;
import org.duressdesk.receiver.link.Wired;
import org.duressdesk.simulator.port.Pty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The serial library over real pseudo-terminals. */
class SerialLineTest {
    @TempDir
    Path folder;

    private final Pty pty = open();

    @AfterEach
    void hangUp() {
        pty.close();
    }

    @Test
    void everyByteValuePassesBothWays() throws LineLost {
        byte[] all = new byte[256];
        for (int i = 0; i < 256; i++) {
            all[i] = (byte) i;
        }
        try (ByteLine line = SerialLine.open(Wired.settings(pty.path()))) {
            pty.write(all);
            assertThat(read(line, 256)).isEqualTo(all);
            line.write(all);
            assertThat(read(pty, 256)).isEqualTo(all);
        }
    }

    @Test
    void sevenBitsTakeOffTheEighth() throws LineLost {
        LinkSettings seven =
                new LinkSettings(Wired.MAIN, "Receiver", pty.path(), 1200, 7, 'E', 2, "surgard", "", 30, 4_000, 4);
        try (ByteLine line = SerialLine.open(seven)) {
            pty.write(new byte[] {(byte) 0xB5, 0x31});
            assertThat(read(line, 2)).containsExactly(0x35, 0x31);
        }
    }

    @Test
    void whatCameBeforeTheOpeningIsThrownAway() throws Exception {
        try (FileInputStream holder = new FileInputStream(pty.path())) {
            pty.write("stale".getBytes(StandardCharsets.US_ASCII));
            Awaitility.await().until(() -> holder.available() == 5);
            try (ByteLine line = SerialLine.open(Wired.settings(pty.path()))) {
                pty.write("fresh".getBytes(StandardCharsets.US_ASCII));
                assertThat(read(line, 5)).isEqualTo("fresh".getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    @Test
    void aHangUpEndsTheReadAtOnce() throws Exception {
        ByteLine line = SerialLine.open(Wired.settings(pty.path()));
        CompletableFuture<String> end = Apart.run(() -> {
            try {
                while (true) {
                    line.read(new byte[16]);
                }
            } catch (LineLost lost) {
                return lost.reason();
            }
        });
        pty.close();
        assertThat(end.get(2, TimeUnit.SECONDS))
                .isEqualTo(pty.path() + " is gone: check that the cable or adapter is plugged in.");
        line.close();
    }

    @Test
    void aWriteToAHungUpPortIsALossNotALoop() throws Exception {
        try (ByteLine line = SerialLine.open(Wired.settings(pty.path()))) {
            pty.close();
            assertThatThrownBy(() -> line.write(new byte[] {6})).isInstanceOf(LineLost.class);
            assertThatThrownBy(line::waiting).isInstanceOf(LineLost.class);
        }
    }

    @Test
    void aMissingPortIsNamed() {
        assertThatThrownBy(() -> SerialLine.open(Wired.settings("/dev/ttyUSB77")))
                .hasMessage("There is no port /dev/ttyUSB77: check that the cable or adapter is plugged in.");
    }

    @Test
    void aPortInUseNamesTheOtherProgram() throws Exception {
        Process other = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HoldsAPort.class.getName(),
                        pty.path(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        try {
            assertThat((char) other.getInputStream().read()).isEqualTo('h');
            assertThatThrownBy(() -> SerialLine.open(Wired.settings(pty.path())))
                    .hasMessage(pty.path() + " is in use by java (PID " + other.pid()
                            + "): stop it, or keep it off this port.");
            try (Stream<Path> unpacked = Files.walk(folder)) {
                assertThat(unpacked.map(Path::toString))
                        .as("in the private folder")
                        .anyMatch(path -> path.contains("jSerialComm") && path.matches(".*(so|jnilib|dll)"));
            }
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    @Test
    void aFileIsNoPort() throws Exception {
        Path file = Files.createFile(folder.resolve("no-port"));
        assertThatThrownBy(() -> SerialLine.open(Wired.settings(file.toString())))
                .hasMessage(file + " is not a serial port.");
    }

    @Test
    void aRefusedPortNamesTheGroup() throws Exception {
        Path file = Files.createFile(folder.resolve("ttyS0"));
        Object group = Files.getAttribute(file, "posix:group");
        assertThat(PortTrouble.lost(file.toString(), 13, port -> Problem.Use.UNKNOWN))
                .hasMessage("No permission to open " + file + ": add this user to the group " + group
                        + " and sign in again.");
    }

    @Test
    void anUnknownCodeIsSaid() {
        assertThat(PortTrouble.lost("/dev/ttyS9", 71, port -> Problem.Use.UNKNOWN))
                .hasMessage("/dev/ttyS9 cannot be opened (system error 71).");
    }

    private static byte[] read(ByteLine line, int count) throws LineLost {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[64];
        while (all.size() < count) {
            int more = line.read(buffer);
            assertThat(more).as("bytes after %d", all.size()).isPositive();
            all.write(buffer, 0, more);
        }
        return all.toByteArray();
    }

    private static Pty open() {
        try {
            return Pty.open();
        } catch (LineLost refused) {
            throw new AssertionError(refused);
        }
    }
}
