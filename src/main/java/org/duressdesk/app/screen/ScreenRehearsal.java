package org.duressdesk.app.screen;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.duressdesk.app.warm.RehearsedState;
import org.duressdesk.desk.Answer;
import org.duressdesk.desk.DeskPort;
import org.duressdesk.desk.Snapshot;
import org.duressdesk.desk.kernel.Command;
import org.duressdesk.domain.site.Site;
import org.duressdesk.ui.theme.Theme;
import org.duressdesk.ui.window.DeskWindow;
import org.duressdesk.ui.window.DeskWindowSettings;
import org.slf4j.LoggerFactory;

/**
 * A second desk in a scene that no window shows, drawn picture by picture while nothing happens, so that the first press
 * of the day finds classes, glyphs and compiled code waiting (decision 51). Nothing of it can be seen, heard, stored or
 * answered. It ends for good as soon as the real desk has something to show. Screen thread only.
 */
final class ScreenRehearsal implements DeskPort {
    /** So many pictures, measured (decision 51). */
    static final int PICTURES = 120;

    /** Fresh state after so many. */
    private static final int SCENE = 24;

    /** The window, and what is rehearsed without it, come first. */
    private static final Duration START = Duration.seconds(8);

    /** The screen is free again between two pictures. */
    private static final Duration PAUSE = Duration.millis(60);

    private final RehearsedState state;
    private final Site site;
    private final Theme theme;
    private final Region size;
    private final BooleanSupplier idle;
    private final PauseTransition pause = new PauseTransition(START);
    private Optional<DeskWindow> unseen = Optional.empty();
    private Optional<WritableImage> image = Optional.empty();
    private int drawn;
    private volatile boolean over;

    /**
     * @param size what is as large as the desk's window
     * @param idle whether the real desk shows nothing that anybody waits for
     */
    ScreenRehearsal(Site site, Theme theme, Region size, BooleanSupplier idle) {
        state = new RehearsedState(site);
        this.site = site;
        this.theme = theme;
        this.size = size;
        this.idle = idle;
    }

    /** Begins after a while, by itself. */
    void start() {
        if (RehearsedState.possible(site)) {
            pause.setOnFinished(e -> next());
            pause.play();
        } else {
            over = true;
        }
    }

    /** Ends it, whatever is left. */
    void stop() {
        pause.stop();
        unseen.ifPresent(this::close);
        unseen = Optional.empty();
        image = Optional.empty();
        over = true;
    }

    /** Whether it has ended; any thread. */
    boolean over() {
        return over;
    }

    /** Pictures drawn. */
    int drawn() {
        return drawn;
    }

    /** The desk nobody sees, while it is rehearsed on. */
    Optional<DeskWindow> unseen() {
        return unseen;
    }

    /** One more picture, or the end. */
    void next() {
        if (!idle.getAsBoolean() || drawn >= PICTURES) {
            stop();
            return;
        }
        try {
            draw();
            pause.setDuration(PAUSE);
            pause.playFromStart();
        } catch (RuntimeException fault) {
            // Nothing anybody sees: said to the technician only.
            LoggerFactory.getLogger(ScreenRehearsal.class).warn("the rehearsal of the screen failed", fault);
            stop();
        }
    }

    /** One more press, and the picture of it. */
    private void draw() {
        DeskWindow window = unseen.orElseGet(this::open);
        if (drawn % SCENE == 0) {
            state.fresh();
        } else {
            state.press(site.devices().get(drawn * 7 % site.devices().size()));
        }
        window.arrived(state.picture());
        Scene scene = window.root().getScene();
        image = Optional.of(scene.snapshot(image.orElse(null)));
        drawn++;
    }

    private DeskWindow open() {
        DeskWindow window = new DeskWindow(this, DeskWindowSettings.plain(theme).still(), state::nanos);
        // The scene dresses and holds the window's root; nobody shows it.
        new Scene(window.root(), Math.max(1, size.getWidth()), Math.max(1, size.getHeight()));
        unseen = Optional.of(window);
        return window;
    }

    private void close(DeskWindow window) {
        try {
            window.close();
        } catch (Exception fault) {
            LoggerFactory.getLogger(ScreenRehearsal.class).warn("the unseen desk did not close", fault);
        }
    }

    @Override
    public CompletableFuture<Answer> ask(Command command) {
        throw new IllegalStateException("a rehearsed desk is asked for nothing: " + command);
    }

    @Override
    public Snapshot latest() {
        return state.picture();
    }

    @Override
    public AutoCloseable watch(Consumer<Snapshot> listener) {
        return () -> {};
    }
}
