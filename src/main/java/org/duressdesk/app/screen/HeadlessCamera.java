package org.duressdesk.app.screen;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javax.imageio.ImageIO;
import org.duressdesk.app.Workplace;
import org.duressdesk.desk.Snapshot;
import org.duressdesk.domain.said.Said;
import org.duressdesk.drill.DrillCamera;
import org.duressdesk.ui.common.FxDoor;
import org.duressdesk.ui.replay.ReplayOverlay;
import org.duressdesk.ui.theme.Fonts;
import org.duressdesk.ui.theme.Theme;

/** The real window on JavaFX's headless platform. The picture is taken when the window has had time to draw. */
public final class HeadlessCamera implements DrillCamera {
    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1080;
    /** Pulses between the newest picture of the desk and the shot: layout, drawing, one to spare. */
    private static final int PULSES = 6;
    /** Sizes of texts settle sizes of panels, and these the map's. */
    private static final int LAYOUTS = 3;

    private static final int PATIENCE_SECONDS = 60;

    private final Path out;
    private final Workplace place;
    private final FxDoor door = FxDoor.open();
    private final ScreenRoom room;
    private final Scene scene;

    public HeadlessCamera(Workplace place, Path out) {
        this.place = place;
        this.out = out;
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
        CompletableFuture<Void> started = new CompletableFuture<>();
        try {
            Platform.startup(() -> started.complete(null));
        } catch (IllegalStateException running) {
            started.complete(null);
        } catch (UnsatisfiedLinkError missing) {
            throw new IllegalStateException(Said.of("app.system-library-javafx-needs-missing", missing.getMessage())
                    .words());
        }
        await(started);
        Platform.setImplicitExit(false);
        Opened opened = on(() -> {
            Fonts.load();
            ScreenRoom window = new ScreenRoom(place, Theme.DARK, false, false, () -> {});
            // No stage: the headless platform's screen is 1000 by 1000, and a larger stage cannot be shown on it.
            return new Opened(window, new Scene(window.window().root(), WIDTH, HEIGHT));
        });
        room = opened.room;
        scene = opened.scene;
    }

    private record Opened(ScreenRoom room, Scene scene) {}

    @Override
    public Path desk(String name, Snapshot snapshot) {
        return shoot(name, () -> place.desk().latest().number() >= snapshot.number());
    }

    @Override
    public Path replay(String name) {
        ReplayOverlay replay = on(() -> {
            ReplayOverlay made = room.replay();
            room.window().open(made);
            made.chooseFirst();
            return made;
        });
        Path file = shoot(
                name,
                () -> replay.model()
                        .map(model -> {
                            model.seek(model.player().length() / 2);
                            return true;
                        })
                        .orElse(false));
        on(() -> {
            room.window().close(replay);
            return true;
        });
        return file;
    }

    private Path shoot(String name, BooleanSupplier ready) {
        CompletableFuture<BufferedImage> taken = new CompletableFuture<>();
        door.run(() -> new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                pulses = ready.getAsBoolean() ? pulses + 1 : 0;
                if (pulses == PULSES) {
                    stop();
                    try {
                        for (int pass = 0; pass < LAYOUTS; pass++) {
                            scene.getRoot().applyCss();
                            scene.getRoot().layout();
                        }
                        taken.complete(SwingFXUtils.fromFXImage(scene.snapshot(null), null));
                    } catch (RuntimeException fault) {
                        taken.completeExceptionally(fault);
                    }
                }
            }
        }.start());
        Path file = out.resolve(name + ".png").toAbsolutePath();
        try {
            ImageIO.write(await(taken), "png", file.toFile());
        } catch (IOException refused) {
            throw new UncheckedIOException(
                    Said.of("app.picture-cannot-written", file).words(), refused);
        }
        return file;
    }

    private <T> T on(java.util.function.Supplier<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        door.run(() -> {
            try {
                done.complete(work.get());
            } catch (RuntimeException | Error fault) {
                done.completeExceptionally(fault);
            }
        });
        return await(done);
    }

    private static <T> T await(CompletableFuture<T> coming) {
        try {
            return coming.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw new IllegalStateException(Said.of("app.screen-did-not-answer-within", PATIENCE_SECONDS)
                    .words());
        } catch (ExecutionException fault) {
            throw new IllegalStateException(
                    Said.of("app.screen-failed", fault.getCause()).words(), fault.getCause());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    Said.of("app.interrupted-while-taking-picture").words());
        }
    }

    @Override
    public void close() {
        on(() -> {
            try {
                room.close();
            } catch (Exception fault) {
                throw new IllegalStateException(fault);
            }
            return true;
        });
    }
}
