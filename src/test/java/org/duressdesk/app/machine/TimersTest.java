package org.duressdesk.app.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What must happen happens, whatever hangs: readers on a dead disk, one timer on a driver (decision record 80). */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class TimersTest {
    private static final int PATIENCE_SECONDS = 60;
    private final Timers timers = new Timers();
    private final Readers readers = new Readers();
    private final CountDownLatch dead = new CountDownLatch(1);
    private final List<CountDownLatch> hung = new ArrayList<>();

    @AfterEach
    void end() {
        dead.countDown();
        timers.close();
        readers.close();
    }

    private void hang() {
        CountDownLatch entered = new CountDownLatch(1);
        hung.add(entered);
        readers.execute(() -> {
            entered.countDown();
            await(dead);
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean comes(CountDownLatch latch) throws InterruptedException {
        return latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Test
    void hungReadersHoldUpNoTimer() throws Exception {
        for (int i = 0; i < 2 * Readers.MOST; i++) {
            hang();
        }
        for (int i = 0; i < Readers.MOST; i++) {
            assertThat(comes(hung.get(i))).isTrue();
        }
        CountDownLatch read = new CountDownLatch(1);
        readers.execute(read::countDown);
        CountDownLatch beats = new CountDownLatch(20);
        CountDownLatch looks = new CountDownLatch(20);
        timers.every(1, beats::countDown);
        timers.every(1, looks::countDown);
        assertThat(comes(beats)).isTrue();
        assertThat(comes(looks)).isTrue();
        assertThat(read.getCount()).as("what may wait waits").isEqualTo(1);
        dead.countDown();
        assertThat(comes(read)).isTrue();
    }

    @Test
    void oneTimerThatHangsHoldsUpItselfAlone() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        timers.every(1, () -> {
            entered.countDown();
            await(dead);
        });
        assertThat(comes(entered)).isTrue();
        CountDownLatch beats = new CountDownLatch(20);
        timers.every(1, beats::countDown);
        assertThat(comes(beats)).isTrue();
    }

    @Test
    void whatWasClosedIsCalledNoMore() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        CountDownLatch some = new CountDownLatch(3);
        AutoCloseable running = timers.every(1, () -> {
            calls.incrementAndGet();
            some.countDown();
        });
        assertThat(comes(some)).isTrue();
        running.close();
        // Each further one on the only other threads there are: once they ran, none is left.
        CountDownLatch others = new CountDownLatch(50);
        timers.every(1, others::countDown);
        assertThat(comes(others)).isTrue();
        int then = calls.get();
        CountDownLatch more = new CountDownLatch(50);
        timers.every(1, more::countDown);
        assertThat(comes(more)).isTrue();
        assertThat(calls).hasValue(then);
    }
}
