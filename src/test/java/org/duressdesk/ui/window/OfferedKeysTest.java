package org.duressdesk.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.scene.Scene;
import org.duressdesk.ui.Fx;
import org.duressdesk.ui.PlayedDesk;
import org.duressdesk.ui.common.KeyCap;
import org.duressdesk.ui.keys.DeskAction;
import org.duressdesk.ui.theme.Theme;
import org.junit.jupiter.api.Test;

/** Soft keys and F1 name the keys that do something on this desk, and no other. */
class OfferedKeysTest {
    private final PlayedDesk desk = PlayedDesk.hospital();

    @Test
    void keysThatDoNothingAreNotOffered() {
        play(DeskWindowSettings.plain(Theme.DARK).still(), window -> {
            assertThat(caps(window, ".soft-keys .keycap")).containsExactly("F5", "F1");
            window.perform(DeskAction.HELP);
            assertThat(caps(window, ".help-key .keycap"))
                    .contains("Space", "F1", "F12")
                    .doesNotContain("F6", "F7", "F8", "F9", "F10", "Ctrl+D", "T", "O", "W", "J", "F", "End");
            window.perform(DeskAction.VIEW_PLANS);
            assertThat(window.answer()).isEqualTo("This key does nothing on this desk");
        });
    }

    @Test
    void keysThatDoSomethingAre() {
        play(OfProgram.desk(Theme.DARK), window -> {
            assertThat(caps(window, ".soft-keys .keycap")).containsExactly("F5", "F7", "J", "F10", "F1");
            window.perform(DeskAction.HELP);
            assertThat(caps(window, ".help-key .keycap"))
                    .contains("F7", "J", "End", "F", "F10")
                    .doesNotContain("F6", "F8", "F9", "Ctrl+D", "T", "O", "W");
        });
    }

    @Test
    void f10OfARealDeskStartsADrill() {
        List<String> started = new ArrayList<>();
        play(
                DeskWindowSettings.plain(Theme.DARK)
                        .still()
                        .withActs(Map.of(DeskAction.DRILL, () -> started.add("drill"))),
                window -> {
                    window.perform(DeskAction.DRILL);
                    assertThat(started).containsExactly("drill");
                });
    }

    private void play(DeskWindowSettings settings, Consumer<DeskWindow> play) {
        Fx.call((Callable<Boolean>) () -> {
            DeskWindow window = new DeskWindow(desk, settings, desk::nanos);
            new Scene(window.root(), 1920, 1080);
            play.accept(window);
            window.close();
            return true;
        });
    }

    private static List<String> caps(DeskWindow window, String which) {
        window.root().applyCss();
        window.root().layout();
        return window.root().lookupAll(which).stream()
                .map(KeyCap.class::cast)
                .map(KeyCap::getText)
                .toList();
    }
}
