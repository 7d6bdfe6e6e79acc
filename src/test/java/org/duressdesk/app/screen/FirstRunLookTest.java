package org.duressdesk.app.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import org.awaitility.Awaitility;
import org.duressdesk.app.Workplace;
import org.duressdesk.app.machine.DataFolder;
import org.duressdesk.app.machine.Readers;
import org.duressdesk.app.machine.Timers;
import org.duressdesk.app.site.ReceiverOption;
import org.duressdesk.simulator.SimulatorWatch;
import org.duressdesk.ui.Fx;
import org.duressdesk.ui.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The first run opens though ports, sound drivers and disks of the machine do not answer. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class FirstRunLookTest {
    @TempDir
    Path folder;

    @Test
    void whatIsOnThisMachineIsLookedAtBesideTheScreen() throws Exception {
        CountDownLatch hung = new CountDownLatch(1);
        Readers readers = new Readers();
        for (int i = 0; i < Readers.MOST; i++) {
            readers.execute(() -> {
                try {
                    hung.await();
                } catch (InterruptedException ended) {
                    Thread.currentThread().interrupt();
                }
            });
        }
        Workplace.Options options = new Workplace.Options(
                Path.of("sample-data/sites/school"),
                DataFolder.in(folder),
                ReceiverOption.links("/nowhere/ttyUSB9"),
                false,
                false);
        try (Workplace place = Workplace.open(
                options, InstantSource.system(), System::nanoTime, new Timers(), readers, SimulatorWatch.NOBODY)) {
            ScreenRoom room = Fx.call(() -> {
                ScreenRoom made = new ScreenRoom(place, Theme.DARK, false, true, () -> {});
                Scene scene = new Scene(made.window().root(), 1920, 1080);
                scene.getRoot().applyCss();
                return made;
            });
            try {
                assertThat(said(room)).contains("looking").noneMatch(text -> text.startsWith("checked "));
                hung.countDown();
                Awaitility.await()
                        .atMost(Duration.ofMinutes(1))
                        .until(() -> said(room).stream().anyMatch(text -> text.startsWith("checked ")));
            } finally {
                Fx.call(() -> {
                    room.close();
                    return true;
                });
            }
        } finally {
            hung.countDown();
        }
    }

    private static Set<String> said(ScreenRoom room) {
        return Fx.call(() -> List.copyOf(room.window().root().lookupAll(".label")).stream()
                .map(Label.class::cast)
                .map(Label::getText)
                .collect(Collectors.toSet()));
    }
}
