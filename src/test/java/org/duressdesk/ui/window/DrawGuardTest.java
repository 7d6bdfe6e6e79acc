package org.duressdesk.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.duressdesk.desk.Sight;
import org.duressdesk.desk.Snapshot;
import org.duressdesk.desk.kernel.Command;
import org.duressdesk.domain.device.DeviceId;
import org.duressdesk.domain.site.Device;
import org.duressdesk.ui.ChangedSites;
import org.duressdesk.ui.Fx;
import org.duressdesk.ui.PlayedDesk;
import org.duressdesk.ui.Screens;
import org.duressdesk.ui.attention.FloorRef;
import org.duressdesk.ui.keys.Stroke;
import org.duressdesk.ui.places.Dock;
import org.duressdesk.ui.places.Overlay;
import org.duressdesk.ui.places.Prompt;
import org.duressdesk.ui.places.SoftKey;
import org.duressdesk.ui.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever drawing throws is caught in one place, said and told; the sight tells only of pictures that were drawn whole. */
class DrawGuardTest {
    private final PlayedDesk desk = PlayedDesk.hospital();
    private final List<Throwable> told = new ArrayList<>();

    private interface Play {
        void on(DeskWindow window, Scene scene) throws Exception;
    }

    private void play(Play play) {
        Fx.call((Callable<Boolean>) () -> {
            Thread screen = Thread.currentThread();
            Thread.UncaughtExceptionHandler before = screen.getUncaughtExceptionHandler();
            DeskWindow window =
                    new DeskWindow(desk, DeskWindowSettings.plain(Theme.DARK).still(), desk::nanos);
            screen.setUncaughtExceptionHandler((thread, fault) -> {
                told.add(fault);
                window.fault(fault);
            });
            Scene scene = new Scene(window.root(), 1920, 1080);
            try (AutoCloseable direct = desk.watch(window::arrived)) {
                play.on(window, scene);
            } finally {
                screen.setUncaughtExceptionHandler(before);
                window.close();
            }
            return true;
        });
    }

    private static Label bar(DeskWindow window) {
        return (Label) window.root().lookup(".fault");
    }

    @Test
    void theSightNamesTheNewestSequenceDrawn() {
        play((window, scene) -> {
            desk.press("E-13");
            assertThat(window.sight())
                    .isEqualTo(new Sight(desk.nanos(), desk.state().head()));
            desk.stall(1);
            window.tick();
            assertThat(window.sight())
                    .isEqualTo(new Sight(desk.nanos(), desk.state().head()));
        });
    }

    @Test
    void aFaultInDrawingIsSaidToldAndStopsTheSight() {
        play((window, scene) -> {
            FaultyDock dock = new FaultyDock();
            window.dock(dock, true);
            desk.later(1);
            Sight good = window.sight();
            dock.faulty = true;
            desk.press("E-13").later(1);
            window.tick();
            assertThat(window.sight()).as("no picture has the press").isEqualTo(good);
            assertThat(told).isNotEmpty().allMatch(fault -> "no prompts".equals(fault.getMessage()));
            assertThat(bar(window).isVisible()).isTrue();
            assertThat(bar(window).getText())
                    .startsWith("This picture is not whole")
                    .contains("no prompts");
            dock.faulty = false;
            window.tick();
            assertThat(bar(window).isVisible()).isFalse();
            assertThat(window.sight())
                    .isEqualTo(new Sight(desk.nanos(), desk.state().head()));
            assertThat(window.picture().banner()).isPresent();
        });
    }

    @ParameterizedTest
    @CsvSource({"1920,1080,l", "1366,768,s"})
    void theFaultLooksAsCommitted(int width, int height, String name) {
        BufferedImage[] seen = new BufferedImage[1];
        Fx.run(() -> {
            DeskWindow window =
                    new DeskWindow(desk, DeskWindowSettings.plain(Theme.DARK).still(), desk::nanos);
            Scene scene = new Scene(window.root(), width, height);
            desk.at("14:31:22").press("E-13").at("14:31:24");
            window.arrived(desk.latest());
            IllegalStateException fault = new IllegalStateException("no room");
            fault.setStackTrace(new StackTraceElement[] {new StackTraceElement("Pane", "layoutChildren", "", 1)});
            window.fault(fault);
            seen[0] = Screens.take(scene);
        });
        Screens.check("desk-fault-dark-" + name, seen[0]);
    }

    @ParameterizedTest
    @CsvSource({"1920,1080,l", "1366,768,s"})
    void placesThatHaveGoneLookAsCommitted(int width, int height, String name) {
        BufferedImage[] seen = new BufferedImage[1];
        Fx.run(() -> {
            DeskWindow window =
                    new DeskWindow(desk, DeskWindowSettings.plain(Theme.DARK).still(), desk::nanos);
            Scene scene = new Scene(window.root(), width, height);
            desk.at("14:31:22").press("E-13").at("14:31:24");
            window.arrived(desk.latest());
            Device pressed = desk.site().device(new DeviceId("E-13")).orElseThrow();
            desk.becomes(ChangedSites.withoutFloor(desk.site(), pressed.building(), pressed.floor()))
                    .at("14:31:25");
            window.arrived(desk.latest());
            seen[0] = Screens.take(scene);
        });
        Screens.check("desk-places-gone-dark-" + name, seen[0]);
    }

    @Test
    void aFaultInLayingOutIsNoPicture() throws Exception {
        FaultyLayout layout = new FaultyLayout();
        DeskWindow[] made = new DeskWindow[1];
        Thread.UncaughtExceptionHandler[] before = new Thread.UncaughtExceptionHandler[1];
        Stage stage = Fx.call(() -> {
            before[0] = Thread.currentThread().getUncaughtExceptionHandler();
            made[0] = new DeskWindow(desk, DeskWindowSettings.plain(Theme.DARK).still(), desk::nanos);
            Thread.currentThread().setUncaughtExceptionHandler((thread, fault) -> {
                told.add(fault);
                made[0].fault(fault);
            });
            Stage shown = new Stage();
            shown.setScene(new Scene(made[0].root(), 1920, 1080));
            shown.show();
            made[0].tick();
            return shown;
        });
        try {
            pulses();
            Sight good = Fx.call(made[0]::sight);
            assertThat(good.nanos()).isEqualTo(desk.nanos());
            Fx.run(() -> {
                desk.stall(1);
                made[0].open(layout);
                made[0].tick();
            });
            pulses();
            assertThat(Fx.call(made[0]::sight)).isEqualTo(good);
            assertThat(Fx.call(() -> bar(made[0]).isVisible())).isTrue();
            Fx.run(() -> {
                made[0].close(layout);
                made[0].tick();
            });
            pulses();
            assertThat(Fx.call(made[0]::sight).nanos()).isEqualTo(desk.nanos());
            assertThat(Fx.call(() -> bar(made[0]).isVisible())).isFalse();
        } finally {
            Fx.call(() -> {
                Thread.currentThread().setUncaughtExceptionHandler(before[0]);
                stage.close();
                made[0].close();
                return true;
            });
        }
    }

    /** Some pulses of the toolkit have passed. */
    private static void pulses() throws InterruptedException {
        CountDownLatch passed = new CountDownLatch(3);
        AnimationTimer[] timer = new AnimationTimer[1];
        Fx.run(() -> {
            timer[0] = new AnimationTimer() {
                @Override
                public void handle(long now) {
                    passed.countDown();
                }
            };
            timer[0].start();
        });
        assertThat(passed.await(60, TimeUnit.SECONDS)).isTrue();
        Fx.run(timer[0]::stop);
    }

    @Test
    void aFaultOfAnActIsSaidAndThePictureIsWhole() {
        play((window, scene) -> {
            window.fault(new IllegalStateException("no such act"));
            assertThat(window.answer()).isEqualTo("That did not work: java.lang.IllegalStateException: no such act");
            assertThat(bar(window).isVisible()).isFalse();
        });
    }

    private static void space(Scene scene, javafx.event.EventType<KeyEvent> type) {
        javafx.event.Event.fireEvent(scene, new KeyEvent(type, "", " ", KeyCode.SPACE, false, false, false, false));
    }

    @Test
    void aLostReleaseSwallowsNoSpace() {
        play((window, scene) -> {
            desk.at("14:31:22").press("E-13").press("E-14").at("14:31:24");
            space(scene, KeyEvent.KEY_PRESSED);
            desk.stall(0.5);
            space(scene, KeyEvent.KEY_PRESSED);
            assertThat(acknowledged()).as("a held key repeats itself").isEqualTo(1);
            desk.at("14:31:27");
            space(scene, KeyEvent.KEY_PRESSED);
            assertThat(acknowledged()).as("the release never came").isEqualTo(2);
        });
    }

    @Test
    void aReleaseInAnotherWindowSwallowsNoSpace() throws Exception {
        desk.at("14:31:22").press("E-13").press("E-14");
        DeskWindow[] made = new DeskWindow[1];
        Stage stage = Fx.call(() -> {
            made[0] = new DeskWindow(desk, DeskWindowSettings.plain(Theme.DARK).still(), desk::nanos);
            Stage shown = new Stage();
            shown.setScene(new Scene(made[0].root(), 1920, 1080));
            shown.show();
            shown.requestFocus();
            return shown;
        });
        try (AutoCloseable direct = desk.watch(made[0]::arrived)) {
            pulses();
            Fx.run(() -> {
                desk.at("14:31:24");
                space(stage.getScene(), KeyEvent.KEY_PRESSED);
                // The keyboard goes elsewhere; without a display another window does not take it.
                Scene scene = stage.getScene();
                stage.setScene(new Scene(new Region(), 1920, 1080));
                stage.setScene(scene);
                desk.stall(0.5);
                space(scene, KeyEvent.KEY_PRESSED);
            });
            assertThat(acknowledged()).isEqualTo(2);
        } finally {
            Fx.call(() -> {
                stage.close();
                made[0].close();
                return true;
            });
        }
    }

    private long acknowledged() {
        return desk.asked.stream().filter(Command.Acknowledge.class::isInstance).count();
    }

    private static final class FaultyDock implements Dock {
        private final Region root = new Region();
        private boolean faulty;

        @Override
        public Region root() {
            return root;
        }

        @Override
        public boolean key(Stroke stroke) {
            return false;
        }

        @Override
        public void seen(Snapshot snapshot) {}

        @Override
        public void tick() {}

        @Override
        public void large(boolean now) {}

        @Override
        public List<Prompt> prompts(FloorRef floor) {
            if (faulty) {
                throw new IllegalStateException("no prompts");
            }
            return List.of();
        }

        @Override
        public void clicked(DeviceId device) {}

        @Override
        public List<SoftKey> softKeys() {
            return List.of();
        }
    }

    private static final class FaultyLayout implements Overlay {
        private final Region root = new Region() {
            @Override
            protected void layoutChildren() {
                throw new IllegalStateException("no room");
            }
        };

        @Override
        public Parent root() {
            return root;
        }

        @Override
        public String title() {
            return "faulty";
        }

        @Override
        public boolean key(Stroke stroke) {
            return false;
        }
    }
}
