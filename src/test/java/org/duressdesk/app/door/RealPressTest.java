package org.duressdesk.app.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.duressdesk.ui.PlayedDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A press at the real desk ends the drill, through the socket of the desk (decision record 28). */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class RealPressTest {
    @TempDir
    Path journal;

    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

    @Test
    void theDrillHearsTheDeskAndEndsWithItsPress() throws Exception {
        PlayedDesk desk = PlayedDesk.hospital();
        try (RealDesk drill = follow()) {
            // The desk may be started after the drill, and be ended and started again.
            try (Doorbell bell = hang(desk)) {
                assertThat(told.take()).isEqualTo("heard");
            }
            assertThat(told.take()).isEqualTo("heard no more");
            try (Doorbell bell = hang(desk)) {
                assertThat(told.take()).isEqualTo("heard");
                desk.at("14:31:22").press("E-13");
                assertThat(told.take()).isIn("pressed", "in front");
                assertThat(told.take()).isIn("pressed", "in front");
            }
        }
        assertThat(told).isEmpty();
    }

    @Test
    void aPressThatWaitedBeforeTheDrillEndsItAtOnce() throws Exception {
        PlayedDesk desk = PlayedDesk.hospital();
        desk.at("14:31:22").press("E-13");
        try (Doorbell bell = hang(desk);
                RealDesk drill = follow()) {
            assertThat(told.take()).isIn("pressed", "in front");
        }
    }

    @Test
    void whatAnotherDrillPressesIsNoRealPress() throws Exception {
        PlayedDesk desk = PlayedDesk.drill();
        desk.at("14:31:22").press("E-13");
        assertThat(desk.latest().state().incidents()).hasSize(1);
        try (Doorbell bell = hang(desk);
                RealDesk drill = follow()) {
            assertThat(told.take()).isEqualTo("heard");
        }
    }

    private RealDesk follow() {
        return RealDesk.follow(
                journal, heard -> told.add(heard ? "heard" : "heard no more"), () -> told.add("pressed"));
    }

    private Doorbell hang(PlayedDesk desk) {
        return Doorbell.hang(
                        journal, () -> "Here.", (link, to) -> {}, new RealPresses(desk, () -> told.add("in front")))
                .orElseThrow();
    }
}
