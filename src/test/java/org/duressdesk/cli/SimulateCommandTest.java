package org.duressdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.duressdesk.Apart;
import org.duressdesk.domain.link.LinkSettings;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.domain.signal.Reception;
import org.duressdesk.receiver.link.LinkSetup;
import org.duressdesk.receiver.link.Links;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** The subcommand as a technician uses it: its port opened by a real link, lines typed, options wrong. */
class SimulateCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aTypedPressReachesTheDeskAndItsAnswerIsSaid() throws Exception {
        Path port = folder.resolve("receiver");
        try (PipedOutputStream typed = new PipedOutputStream();
                PipedInputStream in = new PipedInputStream(typed)) {
            CompletableFuture<Integer> running =
                    Apart.run(() -> run(in, "--link", port.toString(), "--heartbeat", "99"));
            Awaitility.await().until(() -> said().contains("Port: " + port));
            try (Links links = desk(port)) {
                Awaitility.await().until(() -> said().contains("< acknowledged after"));
                typed.write("press 0417 13\nnonsense\nhelp\nstatus\n".getBytes(StandardCharsets.UTF_8));
                typed.flush();
                Awaitility.await().until(() -> said().contains("> 5011 180417E12001013"));
                Awaitility.await().until(() -> said().split("< acknowledged after").length == 3);
                typed.write("quit\n".getBytes(StandardCharsets.UTF_8));
                typed.flush();
                assertThat(running.get(5, TimeUnit.SECONDS)).isZero();
            }
        }
        assertThat(said())
                .contains("There is no \"nonsense\": type help to see what there is.")
                .contains("the cable is pulled")
                .contains("1 sent, 0 repeated, 1 acknowledged, 0 refused, 0 waiting");
    }

    @Test
    void aScenarioIsPlayedAndTheCommandEndsWhenAllIsAcknowledged() throws Exception {
        Path port = folder.resolve("receiver");
        Path scenario = folder.resolve("scenario.txt");
        Files.writeString(scenario, "press 0417 1\npress 0417 2\n0.2 text V011 nobody knows this\n");
        CompletableFuture<Integer> running = Apart.run(() -> run(
                new ByteArrayInputStream(new byte[0]),
                "--link",
                port.toString(),
                "--scenario",
                scenario.toString(),
                "--exit"));
        Awaitility.await().until(() -> said().contains("Port: "));
        try (Links links = desk(port)) {
            assertThat(running.get(10, TimeUnit.SECONDS))
                    .as(() -> out + " " + err)
                    .isZero();
        }
        assertThat(said()).contains("3 sent, 0 repeated, 3 acknowledged");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--heartbeat 100|--heartbeat takes 0 to 99 seconds.",
                "--window 0|--window takes 1 to 10 seconds.",
                "--content ABC|--content takes CID or SIA.",
                "--tcp 70000|--tcp takes a port from 0 to 65535.",
                "--tcp 0 --pty|Choose one of --pty and --tcp.",
                "--exit|--exit needs --scenario or --capture.",
                "--protocol sia-dc09|sia-dc09 needs --to tcp://HOST:PORT, the port on which the desk listens.",
                "--protocol sia-dc09 --to 127.0.0.1:9|The desk's port is tcp://HOST:PORT or udp://HOST:PORT, not 127.0.0.1:9.",
                "--protocol sia-dc09 --to tcp://h:9 --tcp 0|A panel calls the desk: say where with --to tcp://HOST:PORT.",
                "--protocol sia-dc09 --to tcp://h:9 --key hex:00|A key has 16, 24 or 32 bytes, not 1.",
                "--protocol sia-dc09 --to tcp://h:9 --account a#b|--account takes 1 to 16 letters and digits.",
                "--to tcp://h:9|--to is for sia-dc09; any other receiver is opened by the desk.",
                "--protocol nonsense|--protocol takes one of surgard, ",
                "--fast|--fast needs --capture.",
                "--baud 5|--baud takes 0 or a speed from 110.",
                "--scenario nowhere.txt|The scenario nowhere.txt cannot be read.",
            })
    void aWrongOptionIsOneSentenceAndCodeTwo(String options, String sentence) {
        assertThat(run(new ByteArrayInputStream(new byte[0]), options.split(" ")))
                .isEqualTo(2);
        assertThat(err.toString()).startsWith(sentence);
    }

    @Test
    void helpNamesEveryOption() {
        assertThat(run(new ByteArrayInputStream(new byte[0]), "--help")).isZero();
        assertThat(said())
                .contains(
                        "--pty",
                        "--link",
                        "--tcp",
                        "--header",
                        "--content",
                        "--b32",
                        "--heartbeat",
                        "--window",
                        "--baud",
                        "--scenario",
                        "--exit",
                        "--protocol",
                        "--capture",
                        "--fast",
                        "--profile",
                        "--to",
                        "--account",
                        "--key",
                        "--clock-off",
                        "--stubborn-clock",
                        "sia-dc09");
    }

    private Links desk(Path port) {
        AtomicReference<Links> links = new AtomicReference<>();
        links.set(new Links(
                reception -> {
                    if (reception instanceof Reception.FrameReceived frame) {
                        links.get().reply(frame.link(), frame.token(), true);
                    }
                },
                InstantSource.system(),
                System::nanoTime));
        LinkSettings settings = new LinkSettings(
                new LinkId("main"), "Receiver", port.toString(), 9600, 8, 'N', 1, "surgard", "", 30, 4_000, 4);
        links.get().open(LinkSetup.serial(settings, true, false));
        return links.get();
    }

    private int run(InputStream in, String... options) {
        return new CommandLine(new SimulateCommand(in, System::nanoTime, InstantSource.system()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setParameterExceptionHandler((wrong, given) -> {
                    wrong.getCommandLine().getErr().println(wrong.getMessage());
                    return 2;
                })
                .execute(options);
    }

    private String said() {
        return out.toString();
    }
}
