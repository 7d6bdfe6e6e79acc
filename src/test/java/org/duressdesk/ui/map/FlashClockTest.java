package org.duressdesk.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.duressdesk.ui.Fx;
import org.junit.jupiter.api.Test;

class FlashClockTest {
    private static final long MILLI = 1_000_000L;

    private final AtomicLong now = new AtomicLong();

    @Test
    void flashesOnceASecondHalfBright() {
        List<Long> rises = new ArrayList<>();
        long bright = Fx.call(() -> {
            FlashClock clock = new FlashClock(now::get);
            clock.bright().addListener((o, was, is) -> {
                if (is) {
                    rises.add(now.get());
                }
            });
            long lit = 0;
            for (int ms = 0; ms < 60_000; ms += 10) {
                now.set(ms * MILLI);
                clock.tick();
                lit += clock.bright().get() ? 10 : 0;
            }
            return lit;
        });
        assertThat(rises).hasSize(59);
        for (int i = 1; i < rises.size(); i++) {
            assertThat(rises.get(i) - rises.get(i - 1)).isEqualTo(1000 * MILLI);
        }
        assertThat(bright).isEqualTo(30_000);
    }

    @Test
    void neverFlashesFasterThanAboutOnceASecondHoweverLateTheTicks() {
        for (long seed = 1; seed <= 50; seed++) {
            Random random = new Random(seed);
            List<Long> rises = new ArrayList<>();
            now.set(random.nextLong(1_000_000_000_000L));
            Fx.run(() -> {
                FlashClock clock = new FlashClock(now::get);
                clock.bright().addListener((o, was, is) -> {
                    if (is) {
                        rises.add(now.get());
                    }
                });
                for (int i = 0; i < 400; i++) {
                    now.addAndGet(random.nextLong(1, random.nextInt(10) == 0 ? 3_000 : 120) * MILLI);
                    clock.tick();
                }
            });
            for (int i = 1; i < rises.size(); i++) {
                assertThat(rises.get(i) - rises.get(i - 1)).as("seed " + seed).isGreaterThanOrEqualTo(900 * MILLI);
            }
        }
    }

    @Test
    void withAnimationOffTheRingStaysBright() {
        Fx.run(() -> {
            FlashClock clock = new FlashClock(now::get);
            clock.setSteady(true);
            for (int i = 0; i < 40; i++) {
                now.addAndGet(130 * MILLI);
                clock.tick();
                assertThat(clock.bright().get()).isTrue();
            }
        });
    }
}
