package org.duressdesk.ui.window;

import java.awt.image.BufferedImage;
import javafx.scene.Scene;
import org.duressdesk.ui.Fx;
import org.duressdesk.ui.PlayedDesk;
import org.duressdesk.ui.Screens;
import org.duressdesk.ui.theme.Theme;

/** Pictures of the whole window over a played desk: the window is open while the story is played. */
public final class DeskShots {
    private DeskShots() {}

    public static BufferedImage take(Story story, Theme theme, int width, int height) {
        return Fx.call(() -> {
            PlayedDesk desk = story.desk();
            DeskWindow window = new DeskWindow(desk, OfProgram.desk(theme), desk::nanos);
            Scene scene = new Scene(window.root(), width, height);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            AutoCloseable direct = desk.watch(window::arrived);
            story.told().accept(desk);
            window.tick();
            story.then().forEach(window::perform);
            BufferedImage picture = Screens.take(scene);
            direct.close();
            window.close();
            return picture;
        });
    }
}
