package org.duressdesk.app.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.duressdesk.app.Workplace;
import org.duressdesk.app.Written;
import org.duressdesk.app.machine.DataFolder;
import org.duressdesk.app.site.ReceiverOption;
import org.duressdesk.desk.people.SignOnCheck.Verdict;
import org.duressdesk.desk.state.DeskState;
import org.duressdesk.desk.state.Incident;
import org.duressdesk.domain.incident.Disposition;
import org.duressdesk.domain.incident.FalseCause;
import org.duressdesk.domain.journal.CallOutFact;
import org.duressdesk.domain.journal.IncidentFact;
import org.duressdesk.simulator.RealTime;
import org.duressdesk.simulator.ReceiverSimulator;
import org.duressdesk.simulator.SimulatorWatch;
import org.duressdesk.simulator.language.SimulatorSettings;
import org.duressdesk.simulator.port.PtyPort;
import org.duressdesk.ui.Fx;
import org.duressdesk.ui.attention.DeskMode;
import org.duressdesk.ui.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/**
 * One alarm from the button to the file, in the real window of a real workplace on a pseudo-terminal, and nothing touched
 * but keys: signed on with a PIN, acknowledged, owned, called out step by step, noted, resolved.
 */
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class AlarmByKeysTest {
    private static final String PIN = "274951";

    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private Workplace place;
    private ScreenRoom room;
    private Optional<Stage> stage = Optional.empty();

    @Test
    void aWholeAlarmLifeByKeysAlone() throws Exception {
        onADesk(receiver -> {
            Verdict added = place.people()
                    .createAdministrator("Mara Okafor", "M. Okafor", PIN.toCharArray(), "recovery".toCharArray())
                    .get(1, TimeUnit.MINUTES);
            assertThat(added).isInstanceOf(Verdict.Passed.class);
            window();
            signOn();
            receiver.press("0417", "013");
            until(() -> mode() == DeskMode.ALARM);
            acknowledgeAndOwn();
            callOut();
            resolve();
        });
    }

    /** Nobody was ever set up: Space opens the way to a person over the alarm, and what was typed waits behind a newer press. */
    @Test
    void aPressBeforeAnybodyIsKnownIsAnswered() throws Exception {
        onADesk(receiver -> {
            window();
            receiver.press("0417", "013");
            until(() -> mode() == DeskMode.ALARM && !firstRun());
            again(KeyCode.SPACE, this::firstRun);
            robot.write("Mara Okafor");
            receiver.press("0417", "014");
            until(() -> incident().alarms().size() == 2 && !firstRun());
            again(KeyCode.SPACE, this::firstRun);
            robot.type(KeyCode.TAB, KeyCode.TAB);
            robot.type(digits());
            robot.type(KeyCode.TAB);
            robot.type(digits());
            // Without a printer the second time says that it was copied by hand; until the first has failed it counts
            // for nothing.
            until(() -> {
                robot.push(KeyCode.CONTROL, KeyCode.P);
                robot.type(KeyCode.ENTER);
                return state().signedOn().isPresent();
            });
            assertThat(state().signedOn().orElseThrow().name()).isEqualTo("M. Okafor");
            acknowledgeAndOwn();
        });
    }

    private interface Play {
        void on(ReceiverSimulator receiver) throws Exception;
    }

    private void onADesk(Play play) throws Exception {
        try (RealTime time = new RealTime(System::nanoTime);
                ReceiverSimulator receiver = new ReceiverSimulator(
                        new PtyPort(folder.resolve("ttyUSB0")),
                        SimulatorSettings.DEFAULT.withTimes(60_000, 4_000),
                        time,
                        SimulatorWatch.NOBODY);
                Workplace opened = Workplace.open(
                        new Workplace.Options(
                                Path.of("sample-data/sites/hospital"),
                                DataFolder.in(folder),
                                ReceiverOption.links(folder.resolve("ttyUSB0") + ",9600,8N1,surgard,heartbeat=60"),
                                false,
                                false),
                        SimulatorWatch.NOBODY)) {
            place = opened;
            receiver.start();
            until(() -> receiver.counters().heartbeatsAcked() > 0);
            try {
                play.on(receiver);
            } finally {
                Fx.call(() -> {
                    stage.ifPresent(Stage::close);
                    room.close();
                    return true;
                });
            }
        }
    }

    private void window() {
        stage = Optional.of(Fx.call((Callable<Stage>) this::open));
    }

    private boolean firstRun() {
        return Fx.call(() -> room.window().root().lookup(".handover") != null);
    }

    /** Digits are the PIN; the name stands alone in the list. */
    private void signOn() {
        robot.type(digits());
        robot.type(KeyCode.ENTER);
        until(() -> state().signedOn().isPresent());
    }

    /** A key that comes in the moment the picture changed is refused aloud; whoever sits there presses again. */
    private void acknowledgeAndOwn() {
        again(KeyCode.SPACE, () -> mode() != DeskMode.ALARM);
        assertThat(incident().alarms().getFirst().acknowledged()).isPresent();
        again(KeyCode.ENTER, () -> mode() == DeskMode.CALL_OUT);
        assertThat(incident().owner()).contains(state().signedOn().orElseThrow());
    }

    private void callOut() {
        robot.type(KeyCode.N);
        robot.write("seen on camera 14");
        robot.type(KeyCode.ENTER);
        until(() -> !Written.facts(place, IncidentFact.NoteAdded.class).isEmpty());
        int steps = incident().plan().orElseThrow().steps().size();
        again(
                KeyCode.DIGIT1,
                () -> Written.facts(place, CallOutFact.StepDone.class).size() == steps);
    }

    private void resolve() {
        robot.type(KeyCode.R);
        until(() -> room.window().root().lookup(".resolve-form") != null);
        robot.type(KeyCode.DIGIT3, KeyCode.DIGIT0, KeyCode.DIGIT1);
        robot.write("the drawer caught it");
        robot.type(KeyCode.ENTER);
        until(() -> state().incidents().isEmpty() && mode() == DeskMode.QUIET);
        assertThat(Written.facts(place, IncidentFact.Resolved.class))
                .singleElement()
                .satisfies(resolved -> {
                    assertThat(resolved.disposition()).isEqualTo(Disposition.FALSE_ALARM);
                    assertThat(resolved.threatLevel()).isZero();
                    assertThat(resolved.cause()).isEqualTo(FalseCause.PRESSED_BY_MISTAKE);
                    assertThat(resolved.note()).isEqualTo("the drawer caught it");
                });
        assertThat(Written.facts(place, IncidentFact.NoteAdded.class))
                .extracting(IncidentFact.NoteAdded::text)
                .containsExactly("seen on camera 14");
        assertThat(Written.entries(place, IncidentFact.class))
                .as("each by the person who signed on")
                .filteredOn(entry -> !(entry.fact() instanceof IncidentFact.Escalated))
                .allMatch(entry -> entry.header().person().isPresent());
    }

    private static KeyCode[] digits() {
        return PIN.chars()
                .mapToObj(c -> KeyCode.getKeyCode(String.valueOf((char) c)))
                .toArray(KeyCode[]::new);
    }

    private void again(KeyCode key, Callable<Boolean> done) {
        until(() -> {
            if (done.call()) {
                return true;
            }
            robot.type(key);
            return done.call();
        });
    }

    private static void until(Callable<Boolean> done) {
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(done);
    }

    private DeskState state() {
        return place.desk().latest().state();
    }

    private Incident incident() {
        return state().incidents().values().iterator().next();
    }

    private DeskMode mode() {
        return Fx.call(() -> room.window().picture().mode());
    }

    private Stage open() {
        Stage stage = new Stage();
        room = new ScreenRoom(place, Theme.DARK, false, true, () -> {});
        stage.setScene(new Scene(room.window().root(), 1366, 768));
        stage.show();
        stage.requestFocus();
        return stage;
    }
}
