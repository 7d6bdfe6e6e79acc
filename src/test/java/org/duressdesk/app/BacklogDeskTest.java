package org.duressdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.duressdesk.app.machine.DataFolder;
import org.duressdesk.app.site.ReceiverOption;
import org.duressdesk.desk.Snapshot;
import org.duressdesk.desk.state.Incident;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.domain.journal.SignalFact;
import org.duressdesk.simulator.RealTime;
import org.duressdesk.simulator.ReceiverSimulator;
import org.duressdesk.simulator.SimulatorWatch;
import org.duressdesk.simulator.language.SimulatorSettings;
import org.duressdesk.simulator.port.PtyPort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Fault 13 and requirement R5 on a whole desk: 1,016 buffered signals in one go, the first on the screen long before the last. */
@Timeout(180)
class BacklogDeskTest {
    private static final int SIGNALS = 1_016;

    @TempDir
    Path folder;

    @Test
    void theFirstPressIsPublishedLongBeforeTheLastOfTheBacklogIsStored() throws Exception {
        List<long[]> published = new CopyOnWriteArrayList<>();
        try (RealTime time = new RealTime(System::nanoTime);
                ReceiverSimulator receiver = new ReceiverSimulator(
                        new PtyPort(folder.resolve("ttyUSB0")),
                        SimulatorSettings.DEFAULT.withTimes(60_000, 4_000),
                        time,
                        SimulatorWatch.NOBODY);
                Workplace place = Workplace.open(
                        new Workplace.Options(
                                Path.of("sample-data/sites/hospital"),
                                DataFolder.in(folder),
                                ReceiverOption.links(folder.resolve("ttyUSB0") + ",9600,8N1,surgard,heartbeat=60"),
                                false,
                                false),
                        SimulatorWatch.NOBODY);
                AutoCloseable watching = place.desk()
                        .watch(snapshot -> published.add(
                                new long[] {presses(snapshot), snapshot.state().head()}))) {
            receiver.start();
            receiver.giveUp();
            for (int i = 0; i < SIGNALS; i++) {
                receiver.press(String.format(Locale.ROOT, "%04d", 1_000 + i), "001");
            }
            Awaitility.await()
                    .atMost(Duration.ofSeconds(120))
                    .until(() -> receiver.counters().acked() == SIGNALS);
            Awaitility.await().until(() -> presses(place.desk().latest()) == SIGNALS);
            List<Entry> signals = Written.entries(place, SignalFact.SignalReceived.class);
            assertThat(signals).hasSize(SIGNALS);
            assertThat(signals).allMatch(entry -> ((SignalFact.SignalReceived) entry.fact()).backlog());
            assertThat(signals.stream().map(Entry::rawHex))
                    .as("in the order of the receiver")
                    .isSorted();
            assertThat(receiver.counters().repeats()).isZero();
            long[] first =
                    published.stream().filter(one -> one[0] > 0).findFirst().orElseThrow();
            assertThat(first[0]).as("presses in the first picture with one").isLessThanOrEqualTo(SIGNALS / 10);
            assertThat(first[1])
                    .as("entries stored by then")
                    .isLessThan(signals.getLast().sequence() - SIGNALS / 2);
            assertThat(published.stream().map(one -> one[0]).distinct().count())
                    .as("pictures on the way")
                    .isGreaterThan(10);
        }
    }

    /** Fault 14 with the simulator: twice 250 presses as fast as they are answered, each in the journal once and in its order. */
    @Test
    void fiveHundredPressesAsFastAsTheLineTakesThemAreEachStoredOnce() throws Exception {
        List<Long> published = new CopyOnWriteArrayList<>();
        try (RealTime time = new RealTime(System::nanoTime);
                ReceiverSimulator receiver = new ReceiverSimulator(
                        new PtyPort(folder.resolve("ttyUSB0")),
                        SimulatorSettings.DEFAULT.withTimes(60_000, 4_000),
                        time,
                        SimulatorWatch.NOBODY);
                Workplace place = Workplace.open(
                        new Workplace.Options(
                                Path.of("sample-data/sites/hospital"),
                                DataFolder.in(folder),
                                ReceiverOption.links(folder.resolve("ttyUSB0") + ",9600,8N1,surgard,heartbeat=60"),
                                false,
                                false),
                        SimulatorWatch.NOBODY);
                AutoCloseable watching = place.desk().watch(snapshot -> published.add(presses(snapshot)))) {
            receiver.start();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> receiver.counters().heartbeatsAcked() > 0);
            for (int half = 0; half < 2; half++) {
                for (int i = 0; i < 250; i++) {
                    receiver.press(String.format(Locale.ROOT, "%04d", 1_000 + 250 * half + i), "001");
                }
                int wanted = 250 * (half + 1);
                Awaitility.await()
                        .atMost(Duration.ofSeconds(120))
                        .until(() -> receiver.counters().acked() == wanted);
            }
            Awaitility.await().until(() -> presses(place.desk().latest()) == 500);
            assertThat(Written.entries(place, SignalFact.SignalReceived.class))
                    .extracting(Entry::rawHex)
                    .hasSize(500)
                    .doesNotHaveDuplicates()
                    .isSorted();
            assertThat(place.desk().latest().state().incidents())
                    .as("unknown transmitters open their own")
                    .hasSize(500);
            assertThat(receiver.counters().repeats()).isZero();
            assertThat(published).as("never one less than before").isSorted();
        }
    }

    private static long presses(Snapshot snapshot) {
        return snapshot.state().incidents().values().stream()
                .mapToLong(Incident::presses)
                .sum();
    }
}
