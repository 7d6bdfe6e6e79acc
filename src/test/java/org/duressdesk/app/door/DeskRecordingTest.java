package org.duressdesk.app.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.duressdesk.Apart;
import org.duressdesk.DeskProgram;
import org.duressdesk.Main;
import org.duressdesk.app.Workplace;
import org.duressdesk.app.machine.DataFolder;
import org.duressdesk.app.site.ReceiverOption;
import org.duressdesk.cli.CaptureCommandTest;
import org.duressdesk.simulator.RealTime;
import org.duressdesk.simulator.ReceiverSimulator;
import org.duressdesk.simulator.SimulatorWatch;
import org.duressdesk.simulator.language.SimulatorSettings;
import org.duressdesk.simulator.port.PtyPort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code capture --link}: a link of a running desk is recorded while it answers its receiver. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class DeskRecordingTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private RealTime time;
    private ReceiverSimulator receiver;
    private Workplace place;

    @BeforeEach
    void open() throws Exception {
        time = new RealTime(System::nanoTime);
        receiver = new ReceiverSimulator(
                new PtyPort(folder.resolve("ttyUSB0")),
                SimulatorSettings.DEFAULT.withTimes(1_000, 4_000),
                time,
                SimulatorWatch.NOBODY);
        receiver.start();
        place = Workplace.open(
                new Workplace.Options(
                        Path.of("sample-data/sites/hospital"),
                        DataFolder.in(folder),
                        ReceiverOption.links(receiver.where() + ",9600,8N1,surgard"),
                        false,
                        false),
                SimulatorWatch.NOBODY);
        place.findable(() -> "Here.");
        until(() -> receiver.counters().heartbeatsAcked() > 0 && Files.exists(folder.resolve("journal/desk.door")));
    }

    @AfterEach
    void close() {
        place.close();
        receiver.close();
        time.close();
    }

    @Test
    void theDeskGivesWhatItsLinkReadsAndTheReceiverNoticesNothing() throws Exception {
        Path file = folder.resolve("evening.capture");
        CompletableFuture<Integer> running = Apart.run(() -> run(
                "capture",
                "--link",
                "main",
                "--journal",
                folder.resolve("journal").toString(),
                file.toString()));
        until(() -> out.toString().contains("The link notices nothing."));
        receiver.press("0417", "013");
        receiver.press("0417", "014");
        until(() -> CaptureCommandTest.decoded(file).split("\"code\":\"120\"").length == 3);
        // What was read is recorded before the desk has stored and answered it.
        until(() -> receiver.counters().acked() == 2);
        assertThat(receiver.counters().repeats()).isZero();
        assertThat(Doorbell.ring(folder.resolve("journal")))
                .as("the bell rings as before")
                .contains("Here.");
        // A hang-up is a remark in the file; the recording goes on with the link.
        receiver.hangUp(java.time.Duration.ofMillis(50));
        long answered = receiver.counters().heartbeatsAcked();
        until(() -> receiver.counters().heartbeatsAcked() > answered
                && Files.readString(file).contains("# Lost: ")
                && Files.readString(file).lastIndexOf(" opened, 9600 8N1")
                        > Files.readString(file).indexOf("# Lost: "));
        receiver.press("0417", "015");
        until(() -> CaptureCommandTest.decoded(file).split("\"code\":\"120\"").length == 4);
        place.close();
        assertThat(running.get(30, TimeUnit.SECONDS)).isOne();
        assertThat(err.toString()).contains("The desk was ended; what is in the file stays.");
        assertThat(CaptureCommandTest.decoded(file))
                .contains("\"zone_or_user\":\"013\"", "\"zone_or_user\":\"014\"", "\"zone_or_user\":\"015\"");
    }

    @Test
    void whoNeverReadsLosesItsOwnRecordingOnly() throws Exception {
        try (Socket asleep = Doorbell.readAlong(folder.resolve("journal"), "main")) {
            for (int i = 1; i <= 40; i++) {
                receiver.press("0417", String.format(Locale.ROOT, "%03d", i));
            }
            until(() -> receiver.counters().acked() == 40);
            assertThat(receiver.counters().repeats()).isZero();
            assertThat(asleep.isClosed()).isFalse();
        }
    }

    @Test
    void afterItsTimeTheRecordingEndsByItself() {
        Path file = folder.resolve("short.capture");
        assertThat(run(
                        "capture",
                        "--link",
                        "main",
                        "--seconds",
                        "1",
                        "--journal",
                        folder.resolve("journal").toString(),
                        file.toString()))
                .isZero();
        assertThat(file).content().startsWith("# duressdesk capture 1\n# Link main: ");
    }

    @Test
    void whatCannotBeRecordedIsOneSentence() {
        String journal = folder.resolve("journal").toString();
        assertThat(run(
                        "capture",
                        "--link",
                        "west",
                        "--journal",
                        journal,
                        folder.resolve("a").toString()))
                .isOne();
        assertThat(err.toString()).contains("This desk has no link west; it has main");
        assertThat(folder.resolve("a")).doesNotExist();
        assertThat(run(
                        "capture",
                        "--link",
                        "main",
                        "--journal",
                        folder.resolve("none").toString(),
                        folder.resolve("a").toString()))
                .isOne();
        assertThat(err.toString()).contains("No desk runs on the journal ");
        assertThat(run("capture", folder.resolve("a").toString())).isEqualTo(2);
        assertThat(run(
                        "capture",
                        "--link",
                        "main",
                        "--receiver",
                        "COM3",
                        folder.resolve("a").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("Name one of --receiver and --link");
    }

    @Test
    void aPortTheDeskHasOpenIsPointedAt() throws Exception {
        Process other = new ProcessBuilder(new DeskProgram(folder.resolve("program"))
                        .command(
                                "capture",
                                "--receiver",
                                receiver.where() + ",9600,8N1",
                                folder.resolve("a").toString()))
                .start();
        assertThat(other.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(new String(other.getErrorStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("If the desk has it open: capture --link NAME FILE.");
        assertThat(other.exitValue()).isOne();
    }

    private int run(String... arguments) {
        return Main.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
    }

    /** Until it holds; what is not there yet is no fault. */
    private static void until(Condition what) {
        Awaitility.await().atMost(60, TimeUnit.SECONDS).ignoreExceptions().until(what::holds);
    }

    private interface Condition {
        boolean holds() throws Exception;
    }
}
