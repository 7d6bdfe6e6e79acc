package org.duressdesk.app.screen;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.duressdesk.app.Workplace;
import org.duressdesk.app.machine.DataFolder;
import org.duressdesk.app.site.ReceiverOption;
import org.duressdesk.bench.FirstFrames;
import org.duressdesk.bench.Framebuffer;
import org.duressdesk.desk.kernel.Command;
import org.duressdesk.domain.people.Person;
import org.duressdesk.domain.people.Role;
import org.duressdesk.simulator.SimulatorWatch;
import org.duressdesk.simulator.port.Pty;
import org.duressdesk.ui.common.FxDoor;
import org.duressdesk.ui.theme.Fonts;
import org.duressdesk.ui.theme.Theme;

/**
 * The desk's own window in a process of its own, for the benchmarks: stands in the root package because that is where
 * the parts meet. Prints numbers, one line a kind, for the measure that started it.
 */
public final class BenchWindow {
    private static final Person OPERATOR = new Person("m-okafor", "M. Okafor", Role.OPERATOR);
    private static final int SETTLE_SECONDS = 15;
    private static final int PATIENCE_SECONDS = 90;

    private BenchWindow() {}

    /** {@code frames|quiet|flashing|empty|toggle  SITE JOURNAL FRAMEBUFFER COUNT SECONDS} */
    public static void main(String[] a) throws Exception {
        Framebuffer screen = Framebuffer.open(Path.of(a[3]));
        int count = Integer.parseInt(a[4]);
        int seconds = Integer.parseInt(a[5]);
        Drawing.inSoftware();
        switch (a[0]) {
            case "empty" -> {
                stage(new Pane());
                LockSupport.parkNanos(SETTLE_SECONDS * 1_000_000_000L);
                System.out.println("cpu " + cpu(seconds));
            }
            case "toggle" -> toggle(screen, count, seconds);
            default -> desk(a, screen, count, seconds);
        }
        System.exit(0);
    }

    private static void desk(String[] a, Framebuffer screen, int count, int seconds) throws Exception {
        try (Pty pty = Pty.open()) {
            Workplace.Options options = new Workplace.Options(
                    Path.of(a[1]),
                    DataFolder.ofJournal(Path.of(a[2])),
                    List.of(ReceiverOption.parse(
                            pty.path() + ",9600,8N1,surgard,header=RRLLL,heartbeat=30,window=4000")),
                    false,
                    true);
            try (Workplace place = Workplace.open(options, SimulatorWatch.NOBODY)) {
                ScreenRoom[] room = new ScreenRoom[1];
                Scene scene = stage(() -> {
                    room[0] = new ScreenRoom(place, Theme.DARK, false, false, () -> {});
                    room[0].rehearse();
                    place.watch(room[0].window()::sight, still -> System.err.println("still " + still));
                    return room[0].window().root();
                });
                place.desk().ask(new Command.SignOn(OPERATOR)).join();
                FirstFrames frames = new FirstFrames(place.desk(), pty, screen, FxDoor.open(), scene);
                frames.beat();
                settle(place, room[0]);
                switch (a[0]) {
                    case "frames" -> frames.run(count, seconds).forEach(System.out::println);
                    case "flashing" -> {
                        frames.press(count);
                        LockSupport.parkNanos(5_000_000_000L);
                        System.out.println("cpu " + cpu(seconds));
                    }
                    default -> System.out.println("cpu " + cpu(seconds));
                }
            }
        }
    }

    /** Until the rehearsals are over, and the compiling that it set off. */
    private static void settle(Workplace place, ScreenRoom room) {
        for (int second = 0; second < PATIENCE_SECONDS && !(place.rehearsed() && room.rehearsed()); second++) {
            LockSupport.parkNanos(1_000_000_000L);
        }
        LockSupport.parkNanos(SETTLE_SECONDS * 1_000_000_000L);
    }

    /** A byte on a pseudo-terminal turns a square over: the least that a frame on this screen takes. */
    private static void toggle(Framebuffer screen, int count, int seconds) throws Exception {
        Region square = new Region();
        square.setPrefSize(300, 300);
        square.getStyleClass().add("square");
        Pane pane = new Pane(square);
        Scene scene = stage(pane);
        scene.getStylesheets().add("data:text/css,.square{-fx-background-color:black}");
        try (Pty pty = Pty.open()) {
            FirstFrames.toggle(pty, screen, FxDoor.open(), square, count, seconds)
                    .forEach(System.out::println);
        }
    }

    private static Scene stage(Parent root) throws Exception {
        return stage(() -> root);
    }

    private static Scene stage(java.util.function.Supplier<Parent> root) throws Exception {
        CountDownLatch shown = new CountDownLatch(1);
        Scene[] scene = new Scene[1];
        Platform.startup(() -> {
            Fonts.load();
            Platform.setImplicitExit(false);
            Rectangle2D bounds = Screen.getPrimary().getVisualBounds();
            scene[0] = new Scene(root.get(), bounds.getWidth(), bounds.getHeight());
            Stage stage = new Stage();
            stage.setScene(scene[0]);
            stage.setMaximized(true);
            stage.show();
            shown.countDown();
        });
        shown.await();
        return scene[0];
    }

    /** Per cent of one core over that time. */
    private static double cpu(int seconds) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long before = system.getProcessCpuTime();
        long start = System.nanoTime();
        LockSupport.parkNanos(seconds * 1_000_000_000L);
        return 100.0 * (system.getProcessCpuTime() - before) / (System.nanoTime() - start);
    }
}
