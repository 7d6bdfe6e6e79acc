package org.duressdesk.ui.window;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.duressdesk.ui.PlayedDesk;
import org.duressdesk.ui.attention.DeskMode;
import org.duressdesk.ui.drill.DrillPanel;
import org.duressdesk.ui.drill.DrillViewModel;
import org.duressdesk.ui.drill.DrilledDesk;
import org.duressdesk.ui.drill.PlayedControls;
import org.duressdesk.ui.keys.DeskAction;
import org.duressdesk.ui.places.Dock;
import org.duressdesk.ui.places.Overlay;
import org.duressdesk.ui.status.BarPicture;
import org.duressdesk.ui.theme.Theme;

/** A desk window with a story played in it, laid out and open for more. Screen thread; close it. */
final class Played implements AutoCloseable {
    final PlayedDesk desk;
    final DeskWindow window;
    final Scene scene;
    private final AutoCloseable direct;
    private Optional<Overlay> open = Optional.empty();
    private Optional<Dock> dock = Optional.empty();

    Played(PlayedDesk desk, boolean drill, int width, int height) {
        this.desk = desk;
        DeskWindowSettings settings = drill ? OfProgram.drill(Theme.DARK) : OfProgram.desk(Theme.DARK);
        window = new DeskWindow(
                desk, settings.withPeople(() -> List.of(PlayedDesk.OKAFOR, PlayedDesk.BRANDT)), desk::nanos);
        scene = new Scene(window.root(), width, height);
        lay();
        direct = desk.watch(window::arrived);
    }

    boolean large() {
        return scene.getWidth() >= 1600;
    }

    /** The desk goes on. */
    Played tell(Consumer<PlayedDesk> story) {
        story.accept(desk);
        window.tick();
        return this;
    }

    Played press(DeskAction... actions) {
        for (DeskAction action : actions) {
            window.perform(action);
        }
        return this;
    }

    <O extends Overlay> O open(O overlay) {
        window.open(overlay);
        open = Optional.of(overlay);
        lay();
        return overlay;
    }

    /** The drill panel at the right. */
    Played dock(String... altKeys) {
        DrillPanel panel = new DrillPanel(
                new DrillViewModel(desk.latest(), new PlayedControls(desk), desk::nanos),
                () -> drilled(window.picture()),
                window::say);
        window.dock(panel, true);
        window.realPresses(true);
        dock = Optional.of(panel);
        lay();
        for (String key : altKeys) {
            key(KeyCode.valueOf(key), true);
        }
        return this;
    }

    void key(KeyCode code, boolean alt) {
        lay();
        var target = scene.getFocusOwner() == null ? scene : scene.getFocusOwner();
        javafx.event.Event.fireEvent(
                target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, alt, false));
        javafx.event.Event.fireEvent(
                target, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, false, false, alt, false));
    }

    /** Seconds pass, on the desk and on the screen. */
    Played later(int seconds) {
        for (int i = 0; i < seconds; i++) {
            desk.later(1);
            window.tick();
        }
        return this;
    }

    void lay() {
        for (int pass = 0; pass < 3; pass++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
    }

    /** What is no node and is shown all the same: the window, its overlays, the dock. */
    List<Object> places() {
        return Stream.of(Optional.of(window), open, window.open(), dock)
                .flatMap(Optional::stream)
                .map(Object.class::cast)
                .toList();
    }

    @Override
    public void close() throws Exception {
        open.ifPresent(Overlay::hidden);
        direct.close();
        window.close();
    }

    private static DrilledDesk drilled(DeskPicture desk) {
        return new DrilledDesk(
                desk.banner(),
                desk.mode() == DeskMode.COVERT,
                desk.callOut(),
                desk.bars().stream().anyMatch(bar -> bar.kind() == BarPicture.Kind.LINK));
    }
}
