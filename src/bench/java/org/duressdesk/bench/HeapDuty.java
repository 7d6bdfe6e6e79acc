package org.duressdesk.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.duressdesk.desk.Desk;
import org.duressdesk.desk.DeskClock;
import org.duressdesk.desk.DeskSetup;
import org.duressdesk.desk.kernel.Command;
import org.duressdesk.desk.state.DeskState;
import org.duressdesk.domain.signal.Reception;
import org.duressdesk.domain.site.Site;
import org.duressdesk.store.SqliteJournal;
import org.duressdesk.ui.common.FxDoor;
import org.duressdesk.ui.theme.Fonts;
import org.duressdesk.ui.theme.Theme;
import org.duressdesk.ui.window.DeskWindow;
import org.duressdesk.ui.window.DeskWindowSettings;

/** Plays an hour against a real desk with journal and window, on a simulated clock, and prints its live heap. */
final class HeapDuty implements Duty.Post {
    private static final int POINTS = 10;
    private static final int HOUR_MILLIS = 3_600_000;
    private static final int TICK_MILLIS = 100;

    private final SimulatedTime time = new SimulatedTime(Instant.now());
    private final Desk desk;

    private HeapDuty(Site site, Path journal) {
        desk = Desk.start(new DeskSetup(
                site,
                "development",
                () -> SqliteJournal.open(journal, SqliteJournal.ledgerOf(journal), "development", time),
                new DeskClock(time, time::nanos, "bench"),
                (millis, tick) -> () -> {},
                (link, token, accept) -> {},
                Throwable::printStackTrace));
    }

    /** {@code SITE JOURNAL INCIDENTS} */
    public static void main(String[] a) throws Exception {
        Site site = Presses.site(Path.of(a[0]));
        int incidents = Integer.parseInt(a[2]);
        HeapDuty post = new HeapDuty(site, Path.of(a[1]));
        FxDoor door = FxDoor.open();
        Platform.startup(() -> {});
        on(door, () -> {
            Fonts.load();
            Platform.setImplicitExit(false);
            DeskWindow window = new DeskWindow(
                    post.desk,
                    new DeskWindowSettings(Theme.DARK, List::of, Map.of(), Map.of(), act -> {}, true),
                    post.time::nanos);
            Stage stage = new Stage();
            stage.setScene(new Scene(window.root(), 1000, 1000));
            stage.show();
        });
        Duty duty = new Duty(site, post, 5);
        duty.begin();
        heap(door);
        long begin = post.time.nanos();
        for (int i = 0; i < incidents; i++) {
            duty.incident();
            for (int k = 0; k < 8; k++) {
                duty.signal();
            }
            for (int k = 0; k < 3; k++) {
                duty.change();
            }
            long until = begin + (i + 1L) * HOUR_MILLIS / incidents * 1_000_000L;
            duty.quiet(Math.max(TICK_MILLIS, (until - post.time.nanos()) / 1_000_000L));
            if ((i + 1) % Math.max(1, incidents / POINTS) == 0) {
                heap(door);
            }
        }
        System.exit(0);
    }

    /** Settled and collected. */
    private static void heap(FxDoor door) throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            on(door, () -> {});
            LockSupport.parkNanos(200_000_000L);
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        System.out.println("heap " + (runtime.totalMemory() - runtime.freeMemory()) / 1e6);
    }

    private static void on(FxDoor door, Runnable act) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        door.run(() -> {
            act.run();
            done.countDown();
        });
        done.await();
    }

    @Override
    public void ask(Command command) {
        if (command instanceof Command.Received(Reception.ReplyMade made)) {
            desk.received(made); // Rides with a later commit and is never answered.
            return;
        }
        desk.ask(command).orTimeout(20, java.util.concurrent.TimeUnit.SECONDS).join();
    }

    @Override
    public void pass(long millis) {
        for (long left = millis; left > 0; left -= TICK_MILLIS) {
            time.pass(Math.min(left, TICK_MILLIS));
            ask(new Command.Tick());
        }
    }

    @Override
    public DeskState state() {
        return desk.latest().state();
    }

    @Override
    public SimulatedTime time() {
        return time;
    }
}
