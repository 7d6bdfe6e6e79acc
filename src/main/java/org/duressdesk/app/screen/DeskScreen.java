package org.duressdesk.app.screen;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.duressdesk.app.Workplace;
import org.duressdesk.app.door.RealDesk;
import org.duressdesk.domain.said.Said;
import org.duressdesk.ui.common.FxDoor;
import org.duressdesk.ui.theme.Fonts;
import org.duressdesk.ui.theme.Theme;

/** Opens the desk in a window and keeps it open; monitoring begins before the window does. */
public final class DeskScreen {
    private DeskScreen() {}

    /**
     * Returns when the window was closed: empty, or at once with one sentence on why there is no window.
     *
     * @param realDesk for a drill: the journal of the desk whose presses end it
     * @param out      hears why a drill ended
     * @param err      hears when the screen stands still
     */
    public static Optional<String> show(
            Workplace place, String theme, Optional<Path> realDesk, PrintWriter out, PrintWriter err)
            throws InterruptedException {
        Drawing.inSoftware();
        Drawing.nativesIn(place.data().natives());
        CountDownLatch ended = new CountDownLatch(1);
        CompletableFuture<Stage> opened = new CompletableFuture<>();
        Optional<String> refused = new WindowStart(Platform::startup)
                .open(() -> opened.complete(
                        open(place, Theme.valueOf(theme.toUpperCase(Locale.ROOT)), realDesk, ended, out, err)));
        if (refused.isEmpty()) {
            Stage stage = opened.join();
            FxDoor front = FxDoor.open();
            // Opens a port and writes a file: not for the screen's thread.
            place.findable(() -> {
                front.run(() -> toFront(stage));
                return Said.of("app.duressdesk-already-open-window-was").words();
            });
            ended.await();
            Platform.exit();
        }
        return refused;
    }

    private static Stage open(
            Workplace place,
            Theme theme,
            Optional<Path> realDesk,
            CountDownLatch ended,
            PrintWriter out,
            PrintWriter err) {
        Fonts.load();
        boolean drill = realDesk.isPresent();
        Platform.setImplicitExit(false);
        Stage stage = new Stage();
        Runnable end = () -> {
            stage.hide();
            ended.countDown();
        };
        ScreenRoom room = new ScreenRoom(place, theme, drill, true, end);
        Thread screen = Thread.currentThread();
        Thread.UncaughtExceptionHandler all = screen.getUncaughtExceptionHandler();
        screen.setUncaughtExceptionHandler((thread, fault) -> {
            all.uncaughtException(thread, fault);
            room.window().fault(fault);
        });
        Rectangle2D bounds = Screen.getPrimary().getVisualBounds();
        Scene scene =
                new Scene(room.window().root(), Math.min(1920, bounds.getWidth()), Math.min(1080, bounds.getHeight()));
        stage.setTitle((drill ? "DRILL - " : "") + place.desk().latest().site().desk() + " - DuressDesk");
        stage.setScene(scene);
        stage.setMaximized(true);
        stage.setOnCloseRequest(closing -> {
            closing.consume();
            room.askToEnd();
        });
        stage.show();
        room.rehearse();
        place.watch(
                room.window()::sight,
                still -> err.println(
                        still
                                ? Said.of("app.screen-stands-still-lacks-press").words()
                                : Said.of("app.screen-moves-again").words()));
        FxDoor front = FxDoor.open();
        realDesk.ifPresent(journal ->
                RealDesk.follow(journal, heard -> front.run(() -> room.window().realPresses(heard)), () -> {
                    out.println(Said.of("app.press-waits-at-real-desk").words());
                    front.run(end);
                }));
        return stage;
    }

    /** Some window managers only raise a window that wants to stay on top. */
    private static void toFront(Stage stage) {
        stage.setIconified(false);
        stage.setAlwaysOnTop(true);
        stage.toFront();
        stage.requestFocus();
        stage.setAlwaysOnTop(false);
    }
}
