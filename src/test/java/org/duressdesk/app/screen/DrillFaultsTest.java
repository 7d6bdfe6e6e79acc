package org.duressdesk.app.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.duressdesk.app.Workplace;
import org.duressdesk.app.Written;
import org.duressdesk.app.machine.DataFolder;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.domain.journal.Finding;
import org.duressdesk.domain.journal.LinkFact;
import org.duressdesk.domain.journal.SignalFact;
import org.duressdesk.domain.site.Device;
import org.duressdesk.simulator.ReceiverSimulator;
import org.duressdesk.simulator.SimulatorWatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The faults of the drill panel (silence, line noise, backlog) on a whole drill desk, as the panel switches them. */
@Timeout(180)
class DrillFaultsTest {
    @TempDir
    Path folder;

    @Test
    void eachFaultOfThePanelReachesTheDeskAndNoPressIsLost() throws Exception {
        try (Workplace place = Workplace.open(
                new Workplace.Options(
                        Path.of("sample-data/sites/hospital"), DataFolder.in(folder), Optional.empty(), true, false),
                SimulatorWatch.NOBODY)) {
            ReceiverSimulator receiver = place.simulator().orElseThrow();
            SimulatorControls panel = new SimulatorControls(
                    place::simulator, () -> place.desk().latest().site());
            List<Device> buttons = place.desk().latest().site().devices();
            until(() -> receiver.counters().heartbeatsAcked() > 0);

            panel.noise(true);
            panel.press(buttons.get(0));
            until(() -> receiver.counters().acked() == 1);
            assertThat(Written.facts(place, SignalFact.FrameFaulted.class))
                    .as("the next frame is broken, and refused")
                    .hasSize(1);
            assertThat(receiver.counters().naked()).isOne();
            panel.noise(false);

            panel.silence(true);
            panel.press(buttons.get(1));
            assertThat(receiver.counters().pending()).as("kept by the receiver").isOne();
            panel.silence(false);
            until(() -> receiver.counters().acked() == 2);

            assertThat(Written.facts(place, LinkFact.LinkDown.class)).isEmpty();
            panel.backlog();
            until(() -> receiver.counters().acked() == 42 && receiver.counters().pending() == 0);
            List<Entry> buffered = Written.entries(place).stream()
                    .filter(entry -> entry.fact() instanceof SignalFact.SignalReceived signal && signal.backlog())
                    .toList();
            assertThat(buffered).hasSize(40);
            assertThat(buffered)
                    .filteredOn(entry -> ((SignalFact.SignalReceived) entry.fact()).finding() instanceof Finding.Press)
                    .hasSize(5);
            assertThat(Written.facts(place, LinkFact.LinkDown.class))
                    .as("the outage without which nothing is old")
                    .isNotEmpty();
            assertThat(Written.entries(place, SignalFact.SignalReceived.class))
                    .as("every row is marked")
                    .isNotEmpty()
                    .allMatch(entry -> entry.header().drill());
        }
    }

    private static void until(java.util.concurrent.Callable<Boolean> what) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(what);
    }
}
