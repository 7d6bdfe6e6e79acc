package org.duressdesk.app.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.duressdesk.DeskProgram;
import org.duressdesk.Main;
import org.duressdesk.store.SqliteJournal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Fault 20: the second start on a journal refuses politely and brings the first desk to the front (decision D11). */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class SecondStartTest {
    @TempDir
    Path folder;

    @Test
    void theBellIsAnsweredAndOnlyForWhoKnowsTheWord() throws Exception {
        AtomicInteger fronts = new AtomicInteger();
        assertThat(Doorbell.ring(folder)).isEmpty();
        try (Doorbell bell = Doorbell.hang(folder, () -> "In front, time " + fronts.incrementAndGet() + ".")
                .orElseThrow()) {
            assertThat(Doorbell.ring(folder)).contains("In front, time 1.");
            String[] where = Files.readString(folder.resolve("desk.door")).split(" ");
            try (Socket stranger = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(where[0]))) {
                OutputStream out = stranger.getOutputStream();
                out.write("0".repeat(where[1].length()).getBytes(StandardCharsets.US_ASCII));
                assertThat(stranger.getInputStream().readAllBytes()).isEmpty();
            }
            assertThat(Doorbell.ring(folder)).contains("In front, time 2.");
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("desk.door"))))
                        .isEqualTo("rw-------");
            }
        }
        assertThat(folder.resolve("desk.door")).doesNotExist();
        Files.writeString(folder.resolve("desk.door"), "1 left-behind");
        assertThat(Doorbell.ring(folder)).isEmpty();
        Files.writeString(folder.resolve("desk.door"), "99999 x");
        assertThat(Doorbell.ring(folder)).isEmpty();
        Files.writeString(folder.resolve("desk.door"), "nonsense");
        assertThat(Doorbell.ring(folder)).isEmpty();
    }

    @Test
    void callersWhoSayNothingKeepNobodyWaiting() throws Exception {
        try (Doorbell bell = Doorbell.hang(folder, () -> "Here.").orElseThrow()) {
            int port = Integer.parseInt(
                    Files.readString(folder.resolve("desk.door")).split(" ")[0]);
            List<Socket> silent = new ArrayList<>();
            for (int n = 0; n < 5; n++) {
                silent.add(new Socket(InetAddress.getLoopbackAddress(), port));
            }
            assertThat(Doorbell.ring(folder)).contains("Here.");
            for (Socket caller : silent) {
                caller.close();
            }
            assertThat(bell.hangs()).isTrue();
        }
    }

    @Test
    void aBellThatAnotherDeskTookDownIsNoBellAndTakesDownNoOther() throws Exception {
        Doorbell first = Doorbell.hang(folder, () -> "First.").orElseThrow();
        Doorbell second = Doorbell.hang(folder, () -> "Second.").orElseThrow();
        assertThat(first.hangs()).isFalse();
        first.close();
        assertThat(Doorbell.ring(folder)).contains("Second.");
        second.close();
        assertThat(folder.resolve("desk.door")).doesNotExist();
    }

    @Test
    void aDeskThatIsJustStartingIsWaitedFor() throws Exception {
        Path journal = folder.resolve("journal");
        CountDownLatch looking = new CountDownLatch(1);
        try (SqliteJournal held =
                SqliteJournal.open(journal, folder.resolve("ledger"), "test", InstantSource.system())) {
            assertThat(held.head()).isZero();
            Thread late = Thread.ofPlatform().start(() -> {
                try {
                    looking.await();
                    Doorbell.hang(journal, () -> "Here now.");
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            });
            looking.countDown();
            assertThat(SecondStart.refusal(journal)).contains("Here now.");
            late.join();
        }
    }

    @Test
    void withoutAnotherDeskNothingIsRefused() throws Exception {
        assertThat(SecondStart.refusal(folder.resolve("none"))).isEqualTo(Optional.empty());
        Path journal = folder.resolve("journal");
        SqliteJournal.open(journal, folder.resolve("ledger"), "test", InstantSource.system())
                .close();
        assertThat(SecondStart.refusal(journal)).isEmpty();
    }

    @Test
    void theWholeProgramStartedTwice() throws Exception {
        String[] desk = {
            "desk",
            "--headless",
            "--site",
            "sample-data/sites/school",
            "--journal",
            folder.resolve("journal").toString(),
            "--receiver",
            folder.resolve("nobody") + ",9600,8N1,surgard"
        };
        Process first = new ProcessBuilder(new DeskProgram(folder.resolve("program")).command(desk))
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
        try (BufferedReader said = first.inputReader(StandardCharsets.UTF_8)) {
            assertThat(said.readLine()).startsWith("Monitoring: ");
            StringWriter out = new StringWriter();
            StringWriter err = new StringWriter();
            assertThat(Main.run(desk, new PrintWriter(out, true), new PrintWriter(err, true)))
                    .isEqualTo(1);
            assertThat(out.toString()).isEmpty();
            assertThat(err.toString())
                    .contains("already monitors with the journal")
                    .hasLineCount(1);
            assertThat(first.isAlive()).isTrue();
        } finally {
            first.destroyForcibly().waitFor();
        }
    }
}
