package org.duressdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.duressdesk.HandedClocks;
import org.duressdesk.desk.Sight;
import org.junit.jupiter.api.Test;

/** What the watcher beside the screen says, on a clock that is set. */
class ScreenWatchTest {
    private final HandedClocks clocks = new HandedClocks();
    private final AtomicLong press = new AtomicLong();
    private final AtomicReference<Sight> sight = new AtomicReference<>(new Sight(clocks.nanos(), 0));
    private final List<Boolean> said = new ArrayList<>();
    private final ScreenWatch watch = new ScreenWatch(sight::get, press::get, clocks::nanos, said::add);

    private void after(long millis) {
        clocks.pass(Duration.ofMillis(millis));
        watch.run();
    }

    private void drawn(long sequence) {
        sight.set(new Sight(clocks.nanos(), sequence));
        watch.run();
    }

    @Test
    void aScreenWithoutAPictureForTwoSecondsStandsStill() {
        after(2_000);
        assertThat(said).isEmpty();
        after(1);
        after(5_000);
        assertThat(said).containsExactly(true);
        drawn(0);
        assertThat(said).containsExactly(true, false);
    }

    @Test
    void aPressInNoPictureForASecondIsSaidThoughPicturesCome() {
        press.set(7);
        watch.run();
        after(500);
        drawn(6);
        after(499);
        assertThat(said).isEmpty();
        after(1);
        assertThat(said).containsExactly(true);
        drawn(7);
        assertThat(said).containsExactly(true, false);
    }

    @Test
    void aPressThatWasDrawnInTimeIsNothingToSay() {
        press.set(7);
        watch.run();
        after(900);
        drawn(9);
        press.set(12);
        after(900);
        drawn(12);
        assertThat(said).isEmpty();
    }
}
