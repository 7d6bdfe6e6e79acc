package org.duressdesk.simulator.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.duressdesk.domain.link.LinkSettings;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.receiver.line.ByteLine;
import org.duressdesk.receiver.line.LineLost;
import org.duressdesk.receiver.line.MemoryPort;
import org.duressdesk.simulator.ManualTime;
import org.duressdesk.simulator.ReceiverSimulator;
import org.duressdesk.simulator.SimulatorWatch;
import org.duressdesk.simulator.language.Report;
import org.duressdesk.simulator.language.SimulatorSettings;
import org.duressdesk.simulator.port.MemoryReceiverPort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Scenario files: times, acts, complaints, and the samples that are shipped. */
class ScenarioTest {
    @Test
    void timesCountFromTheStartOrFromTheLineBefore() {
        Scenario read = Scenario.read(
                "s",
                List.of(
                        "# a morning",
                        "",
                        "press 1234 13",
                        "5 restore 1234 13  # let go",
                        "+2.5 test 1234",
                        "1:10 lowbattery 1234 7",
                        "unknown"));
        assertThat(read.complaints()).isEmpty();
        assertThat(read.steps())
                .extracting(step -> step.at().toMillis())
                .containsExactly(0L, 5_000L, 7_500L, 70_000L, 70_000L);
        assertThat(read.length()).isEqualTo(Duration.ofSeconds(70));
        assertThat(read.steps().get(1).act()).isEqualTo(new Act.Reported("1234", "13", Report.RESTORE));
    }

    @Test
    void complaintsNameFileAndLine() {
        Scenario read = Scenario.read("s.txt", List.of("10 press 1234 13", "5 press 1234 13", "pres 1234 13"));
        assertThat(read.complaints())
                .containsExactly(
                        "s.txt, line 2: the time runs back.",
                        "s.txt, line 3: There is no \"pres\": type help to see what there is.");
        assertThat(read.steps()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "press 1234|press takes an account of four digits and a zone, as in \"press 1234 13\".",
                "press 12345 13|press takes an account of four digits and a zone, as in \"press 1234 13\".",
                "raw 3|raw takes bytes as pairs of hex digits, as in \"raw 35 30 14\".",
                "noise many|noise takes a number, as in \"noise 3\".",
                "hangup|hangup takes seconds, as in \"hangup 10\".",
                "backlog 127|backlog takes a number and an account, as in \"backlog 127 1234\".",
                "send 1234 13 X120|send takes an account, a zone and a code with its qualifier, as in \"send 1234 13 E130\".",
                "test|test takes an account of four digits and, for one button, its zone.",
                "text|text takes printable characters."
            })
    void aWrongLineSaysWhatIsRight(String line, String sentence) {
        assertThat(ActReader.read(line)).isEqualTo(new ActReader.Reading.Complaint(sentence));
    }

    @Test
    void everyActOfTheHelpIsUnderstood() {
        List<String> examples = List.of(
                "press 1234 13",
                "silent 1234 13",
                "restore 1234 13",
                "test 1234",
                "test 1234 13",
                "lowbattery 1234 13",
                "batteryok 1234 13",
                "missing 1234 13",
                "tamper 1234 13",
                "send 1234 13 E130",
                "unknown",
                "text S011[#1234|NPA13]",
                "raw 35 30 14",
                "noise 3",
                "lose 1",
                "corrupt 1",
                "half 1",
                "duplicate 1",
                "backlog 127 1234",
                "silence 10",
                "wrongspeed 1.5",
                "hangup 2");
        assertThat(examples)
                .isNotEmpty()
                .allSatisfy(line ->
                        assertThat(ActReader.read(line)).as(line).isInstanceOf(ActReader.Reading.Understood.class));
        List<String> verbs = Said.of("simulator.help")
                .words()
                .lines()
                .takeWhile(line -> !line.startsWith("status"))
                .map(line -> line.split(" ")[0])
                .toList();
        assertThat(examples)
                .as("an example of every line of the help")
                .extracting(line -> line.split(" ")[0])
                .containsAll(verbs);
    }

    @Test
    void itIsPlayedOnTheClockThatIsHandedIn() throws LineLost {
        ManualTime time = new ManualTime();
        List<String> sent = new ArrayList<>();
        List<String> ends = new ArrayList<>();
        MemoryPort port = new MemoryPort("here");
        SimulatorWatch watch = new SimulatorWatch() {
            @Override
            public void sent(String text, int attempt) {
                sent.add(text);
            }
        };
        try (ReceiverSimulator receiver = new ReceiverSimulator(
                new MemoryReceiverPort(port), SimulatorSettings.DEFAULT.withTimes(0, 4_000), time, watch)) {
            receiver.start();
            receiver.press("0000", "0");
            Awaitility.await().until(() -> {
                time.advance(Duration.ofMillis(250));
                return receiver.counters().sent() == 1;
            });
            desk(port).write(new byte[] {6});
            Awaitility.await().until(() -> receiver.counters().acked() == 1);
            sent.clear();
            Scenario.read("s", List.of("10 press 1234 1", "+5 duplicate 1"))
                    .play(receiver, time, () -> ends.add("end"));
            time.advance(Duration.ofSeconds(9));
            assertThat(sent).isEmpty();
            time.advance(Duration.ofSeconds(1));
            assertThat(sent).containsExactly("5011 181234E12001001");
            assertThat(ends).isEmpty();
            time.advance(Duration.ofSeconds(5));
            assertThat(ends).containsExactly("end");
        }
    }

    private static ByteLine desk(MemoryPort port) throws LineLost {
        return port.opener()
                .open(new LinkSettings(
                        new LinkId("main"), "Receiver", "here", 9600, 8, 'N', 1, "surgard", "", 0, 4_000, 4));
    }

    static Stream<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("sample-data/scenarios"))) {
            return files.filter(file -> file.toString().endsWith(".txt")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theShippedScenariosAreWhole(Path file) throws IOException {
        Scenario read = Scenario.read(file.toString(), Files.readAllLines(file));
        assertThat(read.complaints()).isEmpty();
        assertThat(read.steps()).isNotEmpty();
    }
}
