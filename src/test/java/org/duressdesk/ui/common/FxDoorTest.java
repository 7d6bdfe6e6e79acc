package org.duressdesk.ui.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.duressdesk.ui.Fx;
import org.junit.jupiter.api.Test;

class FxDoorTest {
    private final Queue<Runnable> hops = new ArrayDeque<>();
    private final Queue<Runnable> pulses = new ArrayDeque<>();
    private final FxDoor door = new FxDoor(hops::add, pulses::add);
    private final List<Integer> shown = new ArrayList<>();

    private static int drain(Queue<Runnable> queue) {
        int ran = 0;
        for (Runnable next = queue.poll(); next != null; next = queue.poll()) {
            next.run();
            ran++;
        }
        return ran;
    }

    private void pulse() {
        Queue<Runnable> now = new ArrayDeque<>(pulses);
        pulses.clear();
        drain(now);
    }

    @Test
    void firstChangeGoesAtOnceAndManyShareOneHop() {
        Consumer<Integer> slot = door.latest(shown::add);
        slot.accept(1);
        assertThat(hops).hasSize(1);
        for (int i = 2; i <= 300_000; i++) {
            slot.accept(i);
        }
        assertThat(drain(hops)).isEqualTo(1);
        assertThat(shown).containsExactly(300_000);
    }

    @Test
    void whatComesWithinAPulseWaitsForTheNextAndOnlyTheLatestIsShown() {
        Consumer<Integer> slot = door.latest(shown::add);
        slot.accept(1);
        drain(hops);
        slot.accept(2);
        slot.accept(3);
        assertThat(drain(hops)).isZero();
        pulse();
        assertThat(shown).containsExactly(1, 3);
        pulse();
        slot.accept(4);
        assertThat(drain(hops)).isEqualTo(1);
        assertThat(shown).containsExactly(1, 3, 4);
    }

    @Test
    void aFailingScreenDoesNotShutTheDoor() {
        Consumer<Integer> slot = door.latest(v -> {
            shown.add(v);
            if (v == 1) {
                throw new IllegalStateException("broken view");
            }
        });
        slot.accept(1);
        assertThatThrownBy(() -> drain(hops)).hasMessage("broken view");
        slot.accept(2);
        pulse();
        assertThat(shown).containsExactly(1, 2);
    }

    @Test
    void actsRunInOrderInOneHopAlsoAfterAFailure() {
        door.run(() -> shown.add(1));
        door.run(() -> {
            throw new IllegalStateException("broken act");
        });
        door.run(() -> shown.add(3));
        assertThat(hops).hasSize(1);
        assertThatThrownBy(() -> drain(hops)).hasMessage("broken act");
        drain(hops);
        assertThat(shown).containsExactly(1, 3);
    }

    @Test
    void lastValueOfManyThreadsArrivesOnTheRealToolkit() {
        Fx.start();
        FxDoor real = FxDoor.open();
        List<Integer> seen = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger next = new AtomicInteger();
        Consumer<Integer> slot = real.latest(seen::add);
        for (int i = 0; i < 50_000; i++) {
            slot.accept(next.incrementAndGet());
        }
        await().untilAsserted(() -> assertThat(seen.getLast()).isEqualTo(50_000));
        assertThat(seen).hasSizeLessThan(1_000);
    }
}
