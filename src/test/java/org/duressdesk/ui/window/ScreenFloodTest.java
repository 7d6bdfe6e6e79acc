package org.duressdesk.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.duressdesk.desk.kernel.Command;
import org.duressdesk.ui.Fx;
import org.duressdesk.ui.PlayedDesk;
import org.duressdesk.ui.queue.Block;
import org.duressdesk.ui.theme.Theme;
import org.junit.jupiter.api.Test;

/** Fault 14 on the screen: 500 transmitters in a minute, all counted in each picture, and the keys act in the middle of it. */
class ScreenFloodTest {
    private static final int PRESSES = 500;

    private final PlayedDesk desk = PlayedDesk.hospital();

    @Test
    void fiveHundredPressesInAMinuteAreAllCountedAndTheKeysActAmongThem() {
        Fx.call((Callable<Boolean>) () -> {
            DeskWindow window = new DeskWindow(
                    desk,
                    DeskWindowSettings.plain(Theme.DARK).still().withPeople(() -> List.of(PlayedDesk.OKAFOR)),
                    desk::nanos);
            Scene scene = new Scene(window.root(), 1_920, 1_080);
            lay(scene);
            try (AutoCloseable direct = desk.watch(window::arrived)) {
                flood(window, scene);
            }
            window.close();
            return true;
        });
    }

    private void flood(DeskWindow window, Scene scene) {
        desk.at("14:31:22");
        int acknowledged = 0;
        for (int n = 1; n <= PRESSES; n++) {
            press(n);
            desk.stall(0.12);
            if (n % 50 == 0) {
                desk.stall(0.4);
                lay(scene);
                Event.fireEvent(
                        scene, new KeyEvent(KeyEvent.KEY_PRESSED, "", " ", KeyCode.SPACE, false, false, false, false));
                Event.fireEvent(
                        scene, new KeyEvent(KeyEvent.KEY_RELEASED, "", " ", KeyCode.SPACE, false, false, false, false));
                acknowledged++;
                assertThat(desk.asked.getLast()).as("after press %d", n).isInstanceOf(Command.Acknowledge.class);
            }
            if (n > 1 && n % 7 == 0 || n == PRESSES) {
                window.tick();
                assertThat(window.picture().queue().right())
                        .as("after press %d", n)
                        .startsWith((n - acknowledged) + " not acknowledged")
                        .endsWith(acknowledged == 0 ? "not acknowledged" : ", " + acknowledged + " acknowledged");
                assertThat(counted(window.picture().queue().blocks()))
                        .as("shown or counted after press %d", n)
                        .isEqualTo(n);
            }
        }
        assertThat(acknowledged).isEqualTo(PRESSES / 50);
    }

    /** The buttons of the site, then transmitters that nobody registered. */
    private void press(int number) {
        if (number <= desk.site().devices().size()) {
            desk.press(desk.site().devices().get(number - 1).id().value());
        } else {
            desk.unknown(String.valueOf(5_000 + number), "001");
        }
    }

    /** Rows and tiles, and those that are counted below them. */
    private static int counted(List<Block> blocks) {
        int all = 0;
        for (Block block : blocks) {
            if (block instanceof Block.Rows rows) {
                all += rows.rows().size();
            } else if (block instanceof Block.Tiles tiles) {
                all += tiles.rows().size();
            } else if (block instanceof Block.Section section && section.title().startsWith("and ")) {
                all += Integer.parseInt(section.title().replaceAll("\\D", ""));
            }
        }
        return all;
    }

    private static void lay(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }
}
