package org.duressdesk.ui.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.concurrent.Callable;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.duressdesk.desk.kernel.Command;
import org.duressdesk.ui.Fx;
import org.duressdesk.ui.PlayedDesk;
import org.duressdesk.ui.Screens;
import org.duressdesk.ui.attention.DeskMode;
import org.duressdesk.ui.keys.DeskAction;
import org.duressdesk.ui.status.BarPicture;
import org.duressdesk.ui.theme.Theme;
import org.duressdesk.ui.window.AccessibleWalk;
import org.duressdesk.ui.window.DeskPicture;
import org.duressdesk.ui.window.DeskWindow;
import org.duressdesk.ui.window.OfProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The drill panel in the desk's window: its keys, its pictures. */
class DrillPanelTest {
    private final PlayedDesk desk = PlayedDesk.drill();
    private final PlayedControls controls = new PlayedControls(desk);

    private interface Play<T> {
        T on(DeskWindow window, DrillPanel panel, Scene scene) throws Exception;
    }

    private <T> T play(Theme theme, int width, int height, Play<T> play) {
        return Fx.call((Callable<T>) () -> {
            DeskWindow window = new DeskWindow(desk, OfProgram.drill(theme), desk::nanos);
            Scene scene = new Scene(window.root(), width, height);
            DrillPanel panel = new DrillPanel(
                    new DrillViewModel(desk.latest(), controls, desk::nanos),
                    () -> drilled(window.picture()),
                    window::say);
            window.dock(panel, true);
            window.realPresses(true);
            settle(scene);
            try (AutoCloseable direct = desk.watch(window::arrived)) {
                return play.on(window, panel, scene);
            } finally {
                window.close();
            }
        });
    }

    private static void settle(Scene scene) {
        for (int pass = 0; pass < 3; pass++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
    }

    private static void press(Scene scene, KeyCode code, boolean alt) {
        settle(scene);
        var target = scene.getFocusOwner() == null ? scene : scene.getFocusOwner();
        javafx.event.Event.fireEvent(
                target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, alt, false));
        javafx.event.Event.fireEvent(
                target, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, false, false, alt, false));
    }

    private void later(DeskWindow window, int seconds) {
        for (int i = 0; i < seconds; i++) {
            desk.later(1);
            window.tick();
        }
    }

    @Test
    void everyWordTypedHasToFit() {
        assertThat(ButtonSearch.find(desk.site(), "")).hasSameSizeAs(desk.site().devices());
        assertThat(ButtonSearch.find(desk.site(), "e-13"))
                .extracting(d -> d.id().value())
                .containsExactly("E-13");
        assertThat(ButtonSearch.find(desk.site(), "triage emerg"))
                .isNotEmpty()
                .allSatisfy(d -> assertThat(ButtonSearch.where(desk.site(), d)).contains("Triage"));
        assertThat(ButtonSearch.find(desk.site(), "no such place")).isEmpty();
    }

    @Test
    void anyButtonIsFoundAndPressedByKeyboardAndSpaceAcknowledgesIt() {
        play(Theme.DARK, 1920, 1080, (window, panel, scene) -> {
            press(scene, KeyCode.F, true);
            TextField field = (TextField) scene.getFocusOwner();
            field.setText("pharmacy");
            press(scene, KeyCode.DOWN, false);
            press(scene, KeyCode.UP, false);
            press(scene, KeyCode.ENTER, false);
            assertThat(controls.asked).containsExactly("press E-16");
            assertThat(scene.getFocusOwner())
                    .as("the keyboard goes back to the desk")
                    .isNotInstanceOf(TextField.class);
            assertThat(field.getText()).isEmpty();
            later(window, 1);
            press(scene, KeyCode.SPACE, false);
            assertThat(desk.asked.getLast()).isInstanceOf(Command.Acknowledge.class);
            return null;
        });
    }

    @Test
    void altKeysPlayAndPlainKeysStayTheOperators() {
        play(Theme.DARK, 1920, 1080, (window, panel, scene) -> {
            press(scene, KeyCode.P, false);
            assertThat(window.answer()).as("P alone changes the plan").isEqualTo("No incident is owned here");
            press(scene, KeyCode.P, true);
            assertThat(window.answer()).startsWith("Nothing comes next");
            press(scene, KeyCode.DIGIT2, true);
            press(scene, KeyCode.P, true);
            press(scene, KeyCode.S, true);
            press(scene, KeyCode.N, true);
            press(scene, KeyCode.B, true);
            assertThat(controls.asked.getFirst()).startsWith("press ");
            assertThat(controls.asked.subList(1, 4)).containsExactly("silence true", "noise true", "backlog");
            press(scene, KeyCode.H, true);
            assertThat(window.answer()).startsWith("Space acknowledges ");
            return null;
        });
    }

    @Test
    void f10HidesItAndTheDrillGoesOn() {
        play(Theme.DARK, 1920, 1080, (window, panel, scene) -> {
            press(scene, KeyCode.DIGIT1, true);
            press(scene, KeyCode.F10, false);
            assertThat(panel.root().getScene()).isNull();
            later(window, 4);
            assertThat(controls.asked).hasSize(1);
            press(scene, KeyCode.F10, false);
            assertThat(panel.root().getScene()).isSameAs(scene);
            return null;
        });
    }

    @Test
    void noAlarmAndNoEscapeClosesIt() {
        play(Theme.DARK, 1920, 1080, (window, panel, scene) -> {
            desk.press("E-13");
            later(window, 1);
            press(scene, KeyCode.ESCAPE, false);
            assertThat(panel.root().getScene()).isSameAs(scene);
            window.perform(DeskAction.HELP);
            press(scene, KeyCode.ESCAPE, false);
            assertThat(window.open()).isEmpty();
            return null;
        });
    }

    @ParameterizedTest
    @CsvSource({"DARK,1920,1080,dark-l", "LIGHT,1920,1080,light-l", "DARK,1366,768,dark-s", "LIGHT,1366,768,light-s"})
    void itLooksAsCommitted(Theme theme, int width, int height, String name) {
        BufferedImage alarm = play(theme, width, height, (window, panel, scene) -> {
            press(scene, KeyCode.DIGIT2, true);
            later(window, 3);
            later(window, 5);
            desk.acknowledge(controls.asked.getFirst().substring(6));
            later(window, 3);
            desk.own();
            later(window, 21);
            press(scene, KeyCode.N, true);
            later(window, 3);
            window.say("");
            return Screens.take(scene);
        });
        Screens.check("drill-call-out-" + name, alarm);
    }

    @ParameterizedTest
    @CsvSource({"DARK,1920,1080,dark-l", "DARK,1366,768,dark-s"})
    void theAlarmBesideItLooksAsCommitted(Theme theme, int width, int height, String name) {
        BufferedImage alarm = play(theme, width, height, (window, panel, scene) -> {
            press(scene, KeyCode.DIGIT2, true);
            later(window, 6);
            desk.acknowledge(controls.asked.getFirst().substring(6));
            later(window, 27);
            window.say("");
            return Screens.take(scene);
        });
        Screens.check("drill-alarm-" + name, alarm);
    }

    @ParameterizedTest
    @CsvSource({"DARK,1920,1080,dark-l", "DARK,1366,768,dark-s"})
    void theFullScreenBesideItLooksAsCommitted(Theme theme, int width, int height, String name) {
        BufferedImage full = play(theme, width, height, (window, panel, scene) -> {
            press(scene, KeyCode.DIGIT5, true);
            later(window, 38);
            return Screens.take(scene);
        });
        Screens.check("drill-full-" + name, full);
    }

    /** Title bars and task bars take their share of a screen; whatever is left, all that is offered is seen. */
    @ParameterizedTest
    @CsvSource({
        "1920,1080",
        "1920,1000",
        "1920,900",
        "1920,820",
        "1600,760",
        "1366,768",
        "1366,728",
        "1366,690",
        "1366,640",
        "1366,600"
    })
    void nothingOfItIsCutWhateverTheHeight(int width, int height) {
        java.util.List<String> cut = play(Theme.DARK, width, height, (window, panel, scene) -> {
            java.util.List<String> all = new java.util.ArrayList<>(cut(panel, scene, "at first"));
            press(scene, KeyCode.DIGIT5, true);
            later(window, 4);
            all.addAll(cut(panel, scene, "playing"));
            later(window, 30);
            desk.acknowledge(controls.asked.getFirst().substring(6));
            later(window, 4);
            all.addAll(cut(panel, scene, "scored"));
            press(scene, KeyCode.F, true);
            all.addAll(cut(panel, scene, "finding"));
            return all;
        });
        assertThat(cut).isEmpty();
    }

    /** What of the panel lies outside of it or under its last line. */
    private static java.util.List<String> cut(DrillPanel panel, Scene scene, String when) {
        settle(scene);
        var inside = panel.root().localToScene(panel.root().getLayoutBounds());
        var foot = panel.root().lookup(".drill-foot");
        var last = foot.localToScene(foot.getLayoutBounds());
        java.util.List<String> cut = new java.util.ArrayList<>();
        if (last.getMaxY() > inside.getMaxY() + 0.5) {
            cut.add(when + ": the foot ends at " + last.getMaxY() + " of " + inside.getMaxY());
        }
        for (String part : java.util.List.of(".drill-row", ".drill-button", ".drill-find", ".section-head")) {
            panel.root().lookupAll(part).stream()
                    .filter(javafx.scene.Node::isManaged)
                    .filter(node -> node.getParent().isManaged())
                    .forEach(node -> {
                        var at = node.localToScene(node.getLayoutBounds());
                        if (at.getMaxY() > last.getMinY() + 0.5) {
                            cut.add(when + ": " + part + " ends at " + at.getMaxY() + ", the foot begins at "
                                    + last.getMinY());
                        }
                    });
        }
        return cut;
    }

    @ParameterizedTest
    @CsvSource({"1920,1080", "1366,768"})
    void everyControlSaysWhatItIs(int width, int height) {
        java.util.List<String> faults = play(Theme.DARK, width, height, (window, panel, scene) -> {
            press(scene, KeyCode.DIGIT2, true);
            later(window, 4);
            settle(scene);
            DrillPanel hears = new DrillPanel(
                    new DrillViewModel(desk.latest(), controls, desk::nanos),
                    () -> drilled(window.picture()),
                    said -> {});
            return AccessibleWalk.faults(
                    scene.getRoot(), width >= 1600 ? 16 : 15, key -> hears.key(org.duressdesk.ui.keys.Stroke.of(key)));
        });
        assertThat(faults).isEmpty();
    }

    private static DrilledDesk drilled(DeskPicture desk) {
        return new DrilledDesk(
                desk.banner(),
                desk.mode() == DeskMode.COVERT,
                desk.callOut(),
                desk.bars().stream().anyMatch(bar -> bar.kind() == BarPicture.Kind.LINK));
    }
}
