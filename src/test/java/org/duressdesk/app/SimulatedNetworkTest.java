package org.duressdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.duressdesk.Apart;
import org.duressdesk.app.machine.DataFolder;
import org.duressdesk.app.site.ReceiverOption;
import org.duressdesk.cli.SimulateCommand;
import org.duressdesk.desk.state.Incident;
import org.duressdesk.domain.said.Said;
import org.duressdesk.simulator.SimulatorWatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code simulate} and the whole desk, over the network: what is typed there becomes an incident here. */
@Timeout(90)
class SimulatedNetworkTest {
    private static final String SECRET = "404142434445464748494A4B4C4D4E4F";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();

    @Test
    void aSurGardReceiverOnTcpWithLengthHeadersIsReadAndAnswered() throws Exception {
        try (PipedOutputStream typed = new PipedOutputStream();
                PipedInputStream in = new PipedInputStream(typed)) {
            CompletableFuture<Integer> running =
                    Apart.run(() -> run(in, "--tcp", "0", "--b32", "--header", "RRLLL", "--heartbeat", "1"));
            Awaitility.await().until(() -> said().matches("(?s).*Port: [^\n]*:\\d+\n.*"));
            Matcher port = Pattern.compile("Port: \\S*:(\\d+)").matcher(said());
            assertThat(port.find()).isTrue();
            try (Workplace place =
                    open("tcp://127.0.0.1:" + port.group(1) + ",surgard,header=RRLLL,b32=on,heartbeat=30,name=main")) {
                type(typed, "press 0417 13\nlose 1\npress 0417 14\n");
                patiently().until(() -> presses(place).equals(List.of("E-13 1", "E-14 1")));
                patiently().until(() -> said().split("< acknowledged").length > 3);
                type(typed, "status\nquit\n");
                assertThat(running.get(10, TimeUnit.SECONDS)).isZero();
            }
        }
        assertThat(said())
                .contains("> 501001 180417E12001013")
                .contains("2 sent, 1 repeated, 2 acknowledged, 0 refused, 0 waiting");
    }

    @Test
    void anEncryptedPanelCallsTheDeskAndItsRepeatIsNoSecondPress() throws Exception {
        key();
        int number = free();
        try (Workplace place = open("tcp-listen://127.0.0.1:" + number + ",sia-dc09,account=0417/60,name=main");
                PipedOutputStream typed = new PipedOutputStream();
                PipedInputStream in = new PipedInputStream(typed)) {
            CompletableFuture<Integer> running = Apart.run(() -> run(
                    in,
                    "--protocol",
                    "sia-dc09",
                    "--to",
                    "tcp://127.0.0.1:" + number,
                    "--account",
                    "0417",
                    "--key",
                    "hex:" + SECRET,
                    "--window",
                    "1",
                    "--clock-off",
                    "300"));
            type(typed, "press 0417 13\n");
            patiently().until(() -> presses(place).equals(List.of("E-13 1")));
            type(typed, "lose 1\npress 0417 14\n");
            patiently().until(() -> said().contains("(send 2)"));
            patiently().until(() -> presses(place).equals(List.of("E-13 1", "E-14 1")));
            type(typed, "duplicate 1\nsend 0417 15 E120\n");
            patiently().until(() -> presses(place).size() == 3);
            assertThat(presses(place)).containsExactly("E-13 1", "E-14 1", "E-15 1");
            type(typed, "quit\n");
            assertThat(running.get(10, TimeUnit.SECONDS)).isZero();
        }
        assertThat(said())
                .contains("< refused", "> \"ADM-CID\"0001L0#0417[#0417|1120 01 013]")
                .doesNotContain(SECRET);
    }

    @Test
    void aPanelWhoseClockStaysWrongIsSaidAndWellWhenItIsRight() throws Exception {
        key();
        int number = free();
        try (Workplace place = open("tcp-listen://127.0.0.1:" + number + ",sia-dc09,account=0417/60,name=main")) {
            panel(number, List.of("--clock-off=-7000", "--stubborn-clock"), () -> {
                patiently().until(() -> !troubles(place).isEmpty());
                assertThat(troubles(place))
                        .singleElement()
                        .asString()
                        .startsWith(
                                "Clock of account 0417 (Account 0417) is 116 min behind: its messages are refused, presses too.");
            });
            panel(
                    number,
                    List.of(),
                    () -> patiently().until(() -> troubles(place).isEmpty()));
        }
    }

    /** A panel that sends a sign of life every second, as long as {@code meanwhile} runs. */
    private void panel(int number, List<String> more, Runnable meanwhile) throws Exception {
        try (PipedOutputStream typed = new PipedOutputStream();
                PipedInputStream in = new PipedInputStream(typed)) {
            List<String> options = new ArrayList<>(List.of(
                    "--protocol",
                    "sia-dc09",
                    "--to",
                    "tcp://127.0.0.1:" + number,
                    "--account",
                    "0417",
                    "--key",
                    "hex:" + SECRET,
                    "--heartbeat",
                    "1"));
            options.addAll(more);
            CompletableFuture<Integer> running = Apart.run(() -> run(in, options.toArray(String[]::new)));
            meanwhile.run();
            type(typed, "quit\n");
            assertThat(running.get(10, TimeUnit.SECONDS)).isZero();
        }
    }

    private static List<String> troubles(Workplace place) {
        return place.desk().latest().state().links().values().stream()
                .flatMap(link -> link.troubles().stream().map(Said::words))
                .toList();
    }

    private void key() throws Exception {
        Path keys = folder.resolve("keys.json");
        Files.writeString(
                keys,
                "{\"format\":1,\"keys\":[{\"link\":\"main\",\"account\":\"0417\",\"key\":\"hex:" + SECRET + "\"}]}");
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rw-------"));
        }
    }

    private Workplace open(String receiver) {
        return Workplace.open(
                new Workplace.Options(
                        Path.of("sample-data/sites/hospital"),
                        DataFolder.in(folder),
                        ReceiverOption.links(receiver),
                        false,
                        false),
                SimulatorWatch.NOBODY);
    }

    private static List<String> presses(Workplace place) {
        return place.desk().latest().state().incidents().values().stream()
                .map(Incident::alarms)
                .flatMap(List::stream)
                .map(alarm -> alarm.subject() + " " + alarm.presses().size())
                .sorted()
                .toList();
    }

    private static void type(PipedOutputStream typed, String lines) throws Exception {
        typed.write(lines.getBytes(StandardCharsets.UTF_8));
        typed.flush();
    }

    private int run(PipedInputStream in, String... options) {
        PrintWriter both = new PrintWriter(out, true);
        return new CommandLine(new SimulateCommand(in, System::nanoTime, InstantSource.system()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(both)
                .setErr(both)
                .execute(options);
    }

    private String said() {
        return out.toString();
    }

    private static int free() throws Exception {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }

    private static org.awaitility.core.ConditionFactory patiently() {
        return Awaitility.await().atMost(Duration.ofSeconds(30));
    }
}
