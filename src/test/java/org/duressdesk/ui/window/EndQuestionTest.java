package org.duressdesk.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.duressdesk.desk.kernel.Command;
import org.duressdesk.ui.Fx;
import org.duressdesk.ui.PlayedDesk;
import org.duressdesk.ui.Screens;
import org.duressdesk.ui.keys.DeskAction;
import org.duressdesk.ui.places.Overlay;
import org.duressdesk.ui.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Closing the window must not end monitoring by accident. */
class EndQuestionTest {
    private final PlayedDesk desk = PlayedDesk.hospital();
    private final List<String> ended = new ArrayList<>();

    private interface Play {
        void on(DeskWindow window, Scene scene) throws Exception;
    }

    private void play(Theme theme, int width, int height, Play play) {
        Fx.call((Callable<Boolean>) () -> {
            DeskWindow window = new DeskWindow(desk, OfProgram.desk(theme), desk::nanos);
            Scene scene = new Scene(window.root(), width, height);
            try (AutoCloseable direct = desk.watch(window::arrived)) {
                play.on(window, scene);
            }
            window.close();
            return true;
        });
    }

    private void play(Play play) {
        play(Theme.DARK, 1920, 1080, play);
    }

    private void ask(DeskWindow window) {
        window.askToEnd(false, false, () -> ended.add("ended"));
    }

    private static void press(Scene scene, KeyCode code, boolean ctrl) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        javafx.event.Event.fireEvent(
                scene.getFocusOwner() == null ? scene : scene.getFocusOwner(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, ctrl, false, false));
    }

    @Test
    void enterAndEscapeStay() {
        play((window, scene) -> {
            for (KeyCode key : List.of(KeyCode.ENTER, KeyCode.ESCAPE)) {
                ask(window);
                assertThat(window.open()).isPresent();
                press(scene, key, false);
                assertThat(window.open()).isEmpty();
            }
            assertThat(ended).isEmpty();
        });
    }

    @Test
    void typingDoesNotEndIt() {
        play((window, scene) -> {
            ask(window);
            for (KeyCode key : KeyCode.values()) {
                if (key.isLetterKey() || key.isDigitKey() || key.isFunctionKey() || key == KeyCode.SPACE) {
                    press(scene, key, false);
                }
            }
            assertThat(ended).isEmpty();
        });
    }

    @Test
    void controlAndEEndInTheNameOfWhoIsOn() {
        play((window, scene) -> {
            ask(window);
            ask(window);
            press(scene, KeyCode.E, true);
            assertThat(ended).containsExactly("ended");
        });
    }

    @Test
    void whoIsNotSignedOnEndsNothing() {
        play((window, scene) -> {
            desk.ask(new Command.SignOff(PlayedDesk.OKAFOR));
            ask(window);
            press(scene, KeyCode.E, true);
            assertThat(ended).isEmpty();
            assertThat(window.open()).as("it says why").isPresent();
            press(scene, KeyCode.ENTER, false);
            window.askToEnd(true, true, () -> ended.add("drill"));
            press(scene, KeyCode.E, true);
            assertThat(ended).as("a drill ends for anybody").containsExactly("drill");
        });
    }

    @Test
    void aNewAlarmStaysAndIsAcknowledgedAsAlways() {
        play((window, scene) -> {
            ask(window);
            desk.at("14:31:22").press("E-13").at("14:31:24");
            assertThat(window.open())
                    .as("the question is gone, the desk is not")
                    .isEmpty();
            ask(window);
            press(scene, KeyCode.SPACE, false);
            assertThat(desk.asked.getLast()).isInstanceOf(Command.Acknowledge.class);
            assertThat(ended).isEmpty();
        });
    }

    @Test
    void whatIsTypedInAFormStays() {
        play((window, scene) -> {
            Story.callOut(desk);
            window.perform(DeskAction.SKIP);
            Overlay form = window.open().orElseThrow();
            ask(window);
            assertThat(form.root().getScene()).isSameAs(scene);
            press(scene, KeyCode.ESCAPE, false);
            assertThat(window.open()).contains(form);
        });
    }

    /** Ctrl+D of a drill: the same question, in the drill's words. */
    @ParameterizedTest
    @CsvSource({"DARK,1920,1080,dark-l", "LIGHT,1366,768,light-s"})
    void theQuestionAtTheEndOfADrillSaysWhatItIs(Theme theme, int width, int height, String name) {
        Fx.call((Callable<Boolean>) () -> {
            PlayedDesk drill = PlayedDesk.drill();
            List<DeskWindow> windows = new ArrayList<>();
            DeskWindowSettings plain = DeskWindowSettings.plain(theme).still();
            DeskWindow window = new DeskWindow(
                    drill,
                    new DeskWindowSettings(
                            theme,
                            plain.people(),
                            plain.places(),
                            Map.of(
                                    DeskAction.END_DRILL,
                                    () -> windows.getFirst().askToEnd(true, true, () -> ended.add("drill"))),
                            plain.signOn(),
                            plain.moving()),
                    drill::nanos);
            windows.add(window);
            Scene scene = new Scene(window.root(), width, height);
            try (AutoCloseable direct = drill.watch(window::arrived)) {
                drill.at("14:31:22").press("E-13").at("14:31:24");
                window.tick();
                press(scene, KeyCode.D, true);
                assertThat(window.open()).isPresent();
                for (int pass = 0; pass < 3; pass++) {
                    scene.getRoot().applyCss();
                    scene.getRoot().layout();
                }
                assertThat(AccessibleWalk.faults(scene.getRoot(), width >= 1600 ? 16 : 15, "Ctrl+D"::equals))
                        .isEmpty();
                Screens.check("desk-end-drill-" + name, Screens.take(scene));
                press(scene, KeyCode.E, true);
                assertThat(ended).containsExactly("drill");
            }
            window.close();
            return true;
        });
    }

    @ParameterizedTest
    @CsvSource({"DARK,1920,1080,dark-l", "LIGHT,1920,1080,light-l", "DARK,1366,768,dark-s"})
    void itLooksAsCommitted(Theme theme, int width, int height, String name) {
        play(theme, width, height, (window, scene) -> {
            Story.callOut(desk);
            ask(window);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            assertThat(AccessibleWalk.faults(scene.getRoot(), width >= 1600 ? 16 : 15, key -> false))
                    .isEmpty();
            Screens.check("desk-end-" + name, Screens.take(scene));
        });
    }
}
