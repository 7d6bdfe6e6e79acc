package org.duressdesk.app.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnfailingRoundTest {
    private final Deque<Runnable> script = new ArrayDeque<>();
    private final List<String> told = new ArrayList<>();
    private final UnfailingRound round = new UnfailingRound(
            "the round of a test", () -> script.remove().run(), fault -> told.add(fault.getMessage()));

    @Test
    void aFaultReachesNoTimerAndIsToldOnceUntilItIsAnotherOrOver() {
        script.add(() -> fail("no line"));
        script.add(() -> fail("no line"));
        script.add(() -> fail("no memory"));
        script.add(() -> {});
        script.add(() -> fail("no memory"));

        while (!script.isEmpty()) {
            assertThatCode(round::run).doesNotThrowAnyException();
        }

        assertThat(told).containsExactly("no line", "no memory", "no memory");
    }

    @Test
    void anErrorOfTheMachineIsNoOtherCase() {
        script.add(() -> {
            throw new NoClassDefFoundError("org/example/Missing");
        });

        assertThatCode(round::run).doesNotThrowAnyException();

        assertThat(told).containsExactly("org/example/Missing");
    }

    private static void fail(String why) {
        throw new IllegalStateException(why);
    }
}
