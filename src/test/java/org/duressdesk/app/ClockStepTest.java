package org.duressdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.duressdesk.HandedClocks;
import org.duressdesk.Main;
import org.duressdesk.app.machine.DataFolder;
import org.duressdesk.app.machine.Readers;
import org.duressdesk.app.machine.Timers;
import org.duressdesk.app.site.ReceiverOption;
import org.duressdesk.desk.rules.Fold;
import org.duressdesk.desk.state.DeskState;
import org.duressdesk.desk.state.LinkState;
import org.duressdesk.domain.journal.DeskFact;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.domain.journal.Fact;
import org.duressdesk.domain.journal.IncidentFact;
import org.duressdesk.domain.journal.LinkFact;
import org.duressdesk.domain.journal.SignalFact;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.simulator.RealTime;
import org.duressdesk.simulator.ReceiverSimulator;
import org.duressdesk.simulator.SimulatorWatch;
import org.duressdesk.simulator.language.SimulatorSettings;
import org.duressdesk.simulator.port.PtyPort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Fault 9 on a whole desk: port, journal, ledger, desk thread and ticks as in the program, with clocks that are handed in.
 * A step of the wall clock silences no link, reorders no journal, fires no deadline, and is an entry itself.
 */
@Timeout(180)
class ClockStepTest {
    private static final LinkId MAIN = new LinkId("main");
    private static final List<Duration> STEPS = List.of(
            Duration.ofHours(1),
            Duration.ofHours(-1),
            Duration.ofDays(1),
            Duration.ofDays(-1),
            Duration.ofHours(-1),
            Duration.ofHours(1),
            Duration.ofDays(-400),
            Duration.ofDays(400));

    @TempDir
    Path folder;

    private final HandedClocks clocks = new HandedClocks();
    private int zone;

    @Test
    void noStepSilencesALinkReordersTheJournalOrFiresADeadline() throws Exception {
        List<String> pressed = new ArrayList<>();
        try (RealTime time = new RealTime(System::nanoTime);
                ReceiverSimulator receiver = new ReceiverSimulator(
                        new PtyPort(folder.resolve("ttyUSB0")),
                        SimulatorSettings.DEFAULT.withTimes(1_000, 4_000),
                        time,
                        SimulatorWatch.NOBODY)) {
            receiver.watchReadyLine();
            receiver.start();
            try (Workplace place = open(receiver)) {
                until(() -> receiver.counters().heartbeatsAcked() > 0);
                press(receiver, place, pressed);
                for (Duration step : STEPS) {
                    long stepped = count(place, DeskFact.ClockStepped.class);
                    clocks.step(step);
                    until(() -> count(place, DeskFact.ClockStepped.class) == stepped + 1);
                    long beats = receiver.counters().heartbeatsAcked();
                    until(() -> receiver.counters().heartbeatsAcked() > beats);
                    press(receiver, place, pressed);
                    clocks.pass(Duration.ofMillis(500));
                    assertThat(place.desk().latest().state().links().get(MAIN).condition())
                            .as("after a step of %s", step)
                            .isEqualTo(LinkState.Condition.UP);
                }
                List<Entry> entries = Written.entries(place);
                assertThat(entries)
                        .filteredOn(entry -> entry.fact() instanceof DeskFact.ClockStepped)
                        .extracting(entry -> ((DeskFact.ClockStepped) entry.fact()).millis())
                        .containsExactlyElementsOf(
                                STEPS.stream().map(Duration::toMillis).toList());
                // 4 s have passed for the monotonic clock: nothing is silent, and no deadline of 30 s has come.
                assertThat(entries)
                        .noneMatch(entry -> entry.fact() instanceof LinkFact.LinkSilent
                                || entry.fact() instanceof LinkFact.LinkDown
                                || entry.fact() instanceof IncidentFact.Escalated);
                assertThat(receiver.counters().repeats()).isZero();
                // The deadline comes in its own time, whatever the wall clock was set to.
                clocks.step(Duration.ofHours(-1));
                clocks.pass(Duration.ofSeconds(31));
                until(() -> count(place, IncidentFact.Escalated.class) > 0);
            }
            // The clock stands an hour before the last entries when the desk starts again.
            clocks.step(Duration.ofHours(-1));
            long before = receiver.counters().heartbeatsAcked();
            try (Workplace place = open(receiver)) {
                until(() -> receiver.counters().heartbeatsAcked() > before);
                press(receiver, place, pressed);
                List<Entry> entries = Written.entries(place);
                assertThat(entries)
                        .extracting(Entry::sequence)
                        .containsExactlyElementsOf(LongStream.rangeClosed(1, entries.size())
                                .boxed()
                                .toList());
                assertThat(entries.stream()
                                .filter(entry -> entry.fact() instanceof SignalFact.SignalReceived)
                                .map(Entry::rawHex))
                        .containsExactlyElementsOf(pressed);
                DeskState state = DeskState.empty();
                for (Entry entry : entries) {
                    state = Fold.fold(state, entry);
                }
                assertThat(Workplace.digest(state))
                        .isEqualTo(Workplace.digest(place.desk().latest().state()));
            }
        }
        StringWriter said = new StringWriter();
        assertThat(Main.run(
                        new String[] {"verify", folder.resolve("journal").toString()},
                        new PrintWriter(said, true),
                        new PrintWriter(said, true)))
                .as(said.toString())
                .isZero();
    }

    private void press(ReceiverSimulator receiver, Workplace place, List<String> pressed) {
        long acked = receiver.counters().acked();
        String number = String.format(Locale.ROOT, "%03d", ++zone);
        receiver.press("0417", number);
        until(() -> receiver.counters().acked() == acked + 1);
        pressed.add(java.util.HexFormat.of()
                .formatHex(("5011 180417E12001" + number + "\u0014")
                        .getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
    }

    private Workplace open(ReceiverSimulator receiver) {
        return Workplace.open(
                new Workplace.Options(
                        Path.of("sample-data/sites/hospital"),
                        DataFolder.in(folder),
                        ReceiverOption.links(receiver.where() + ",9600,8N1,surgard"),
                        false,
                        false),
                clocks::wall,
                clocks::nanos,
                new Timers(),
                new Readers(),
                SimulatorWatch.NOBODY);
    }

    private static long count(Workplace place, Class<? extends Fact> kind) throws Exception {
        return Written.entries(place, kind).size();
    }

    private static void until(java.util.concurrent.Callable<Boolean> what) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(what);
    }
}
