package org.duressdesk.ui.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Decision D14. */
class KeyGuardTest {
    private long now = -5_000_000_000L;
    private final KeyGuard guard = new KeyGuard(() -> now);

    private void after(long millis) {
        now += millis * 1_000_000;
    }

    @Test
    void spaceIsNotBelievedFor400MillisecondsAfterAnAlarmAppeared() {
        assertThat(guard.space()).isTrue();
        guard.banner(Optional.of("one"), false);
        assertThat(guard.space()).isFalse();
        after(399);
        assertThat(guard.space()).isFalse();
        after(1);
        assertThat(guard.space()).isTrue();
    }

    @Test
    void spaceAfterSpaceGoesOnAtOnce() {
        guard.banner(Optional.of("one"), false);
        after(400);
        assertThat(guard.space()).isTrue();
        guard.banner(Optional.of("two"), false);
        assertThat(guard.space()).as("the banner changed by Space").isTrue();
        guard.banner(Optional.of("three"), false);
        assertThat(guard.space()).isTrue();
    }

    @Test
    void anOutrankingAlarmIsNotSpacesDoing() {
        guard.banner(Optional.of("one"), false);
        after(400);
        assertThat(guard.space()).isTrue();
        guard.banner(Optional.of("urgent"), true);
        assertThat(guard.space()).isFalse();
        after(400);
        assertThat(guard.space()).isTrue();
    }

    @Test
    void aRefusedSpaceDoesNotExcuseTheNextChange() {
        guard.banner(Optional.of("one"), false);
        after(400);
        assertThat(guard.space()).isTrue();
        guard.spaceFailed();
        guard.banner(Optional.of("two"), false);
        assertThat(guard.space()).isFalse();
    }

    @Test
    void aSpaceThatWaitedForNothingExcusesNoAlarm() {
        assertThat(guard.space()).isTrue();
        guard.banner(Optional.of("one"), false);
        assertThat(guard.space()).isFalse();
    }

    @Test
    void theSameAlarmAgainChangesNothing() {
        guard.banner(Optional.of("one"), false);
        after(400);
        guard.banner(Optional.of("one"), false);
        assertThat(guard.space()).isTrue();
    }

    @Test
    void enterIsNotBelievedFor400MillisecondsAfterItsMeaningChanged() {
        assertThat(guard.enter()).isTrue();
        guard.enter("own");
        assertThat(guard.enter()).isFalse();
        after(399);
        assertThat(guard.enter()).isFalse();
        after(1);
        assertThat(guard.enter()).isTrue();
        guard.enter("step");
        assertThat(guard.enter()).isFalse();
    }
}
