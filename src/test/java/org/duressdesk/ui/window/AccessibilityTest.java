package org.duressdesk.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Scene;
import org.duressdesk.ui.Fx;
import org.duressdesk.ui.PlayedDesk;
import org.duressdesk.ui.theme.Theme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Walks every screen: each control has a role, a text and a key, and no text is smaller than the design allows. */
class AccessibilityTest {
    @ParameterizedTest
    @EnumSource(Story.class)
    void everyControlSaysWhatItIsAndHasAKey(Story story) {
        List<String> faults = walk(story, 1920, 1080);
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Story.class)
    void alsoInTheSmallLayout(Story story) {
        assertThat(walk(story, 1366, 768)).isEmpty();
    }

    private static List<String> walk(Story story, int width, int height) {
        return Fx.call(() -> {
            PlayedDesk desk = story.desk();
            DeskWindow window = new DeskWindow(desk, OfProgram.desk(Theme.DARK), desk::nanos);
            Scene scene = new Scene(window.root(), width, height);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            try (AutoCloseable direct = desk.watch(window::arrived)) {
                story.told().accept(desk);
            }
            window.tick();
            story.then().forEach(window::perform);
            for (int pass = 0; pass < 3; pass++) {
                scene.getRoot().applyCss();
                scene.getRoot().layout();
            }
            List<String> faults = AccessibleWalk.faults(scene.getRoot(), width >= 1600 ? 16 : 15, key -> false);
            window.close();
            return faults;
        });
    }
}
