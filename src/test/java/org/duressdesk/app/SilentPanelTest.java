package org.duressdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import org.awaitility.Awaitility;
import org.duressdesk.HandedClocks;
import org.duressdesk.app.machine.DataFolder;
import org.duressdesk.app.machine.Readers;
import org.duressdesk.app.machine.Timers;
import org.duressdesk.app.site.ReceiverOption;
import org.duressdesk.desk.state.LinkState;
import org.duressdesk.domain.journal.LinkFact;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.simulator.RealTime;
import org.duressdesk.simulator.ReceiverSimulator;
import org.duressdesk.simulator.SimulatorWatch;
import org.duressdesk.simulator.language.SimulatorSettings;
import org.duressdesk.simulator.port.PtyPort;
import org.duressdesk.ui.Fx;
import org.duressdesk.ui.theme.Theme;
import org.duressdesk.ui.window.DeskWindow;
import org.duressdesk.ui.window.DeskWindowSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Fault 11 end to end with a receiver that sends no heartbeat: a Ness panel that is asked. From its pseudo-terminal to the
 * bar across the window, and back.
 */
@Timeout(180)
class SilentPanelTest {
    private static final LinkId MAIN = new LinkId("main");

    @TempDir
    Path folder;

    private final HandedClocks clocks = new HandedClocks();

    @Test
    void aPanelThatAnswersNoMoreComesToTheBarAndGoesWhenItAnswersAgain() throws Exception {
        try (RealTime time = new RealTime(System::nanoTime);
                ReceiverSimulator panel = new ReceiverSimulator(
                        new PtyPort(folder.resolve("ttyUSB0")),
                        SimulatorSettings.of("ness"),
                        time,
                        SimulatorWatch.NOBODY)) {
            panel.start();
            try (Workplace place = Workplace.open(
                    new Workplace.Options(
                            Path.of("sample-data/sites/hospital"),
                            DataFolder.in(folder),
                            ReceiverOption.links(panel.where() + ",9600,8N1,ness,heartbeat=30"),
                            false,
                            false),
                    clocks::wall,
                    clocks::nanos,
                    new Timers(),
                    new Readers(),
                    SimulatorWatch.NOBODY)) {
                // Asked and answered at opening, and again after each 30 s of quiet.
                until(() -> panel.counters().questions() >= 1 && condition(place) == LinkState.Condition.UP);
                for (int minute = 0; minute < 4; minute++) {
                    long asked = panel.counters().questions();
                    clocks.pass(Duration.ofSeconds(31));
                    until(() -> panel.counters().questions() > asked && heardNow(place));
                }
                assertThat(bars(place))
                        .as("two minutes without a message, answered")
                        .isEmpty();

                panel.silent(true);
                clocks.pass(Duration.ofSeconds(40));
                assertThat(condition(place)).as("within two intervals").isEqualTo(LinkState.Condition.UP);
                clocks.pass(Duration.ofSeconds(27));
                until(() -> condition(place) == LinkState.Condition.SILENT);
                assertThat(bars(place)).hasSize(1);
                LinkFact.LinkSilent silent =
                        Written.facts(place, LinkFact.LinkSilent.class).getFirst();
                assertThat(silent.blind().count())
                        .as("its buttons are blind")
                        .isEqualTo(place.desk().latest().site().devices().size());

                panel.silent(false);
                until(() -> {
                    // The desk keeps asking: nobody has to do anything.
                    clocks.pass(Duration.ofSeconds(5));
                    return condition(place) == LinkState.Condition.UP;
                });
                assertThat(bars(place)).isEmpty();
                assertThat(Written.facts(place, LinkFact.LinkLive.class)).hasSize(1);
                assertThat(Written.facts(place, LinkFact.LinkDown.class))
                        .as("the port was never gone")
                        .isEmpty();
                panel.press("0000", "01");
                until(() -> !place.desk().latest().state().incidents().isEmpty());
            }
        }
    }

    /** What the link heard last is no older than a second. */
    private boolean heardNow(Workplace place) {
        return place.desk().latest().pulses().get(MAIN).frames() > 0
                && clocks.nanos() - place.desk().latest().pulses().get(MAIN).lastValidNanos()
                        < Duration.ofSeconds(1).toNanos();
    }

    /** The titles of the bars in the window, as they are drawn. */
    private List<String> bars(Workplace place) {
        return Fx.call(() -> {
            DeskWindow window = new DeskWindow(
                    place.desk(), DeskWindowSettings.plain(Theme.DARK).still(), clocks::nanos);
            Scene scene = new Scene(window.root(), 1_920, 1_080);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            List<String> all = scene.getRoot().lookupAll(".bars .label").stream()
                    .map(node -> ((Label) node).getText())
                    .filter(text -> text.toLowerCase(java.util.Locale.ROOT).contains("silent since"))
                    .toList();
            window.close();
            return all;
        });
    }

    private static LinkState.Condition condition(Workplace place) {
        LinkState state = place.desk().latest().state().links().get(MAIN);
        return state == null ? LinkState.Condition.DOWN : state.condition();
    }

    private static void until(java.util.concurrent.Callable<Boolean> what) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(what);
    }
}
