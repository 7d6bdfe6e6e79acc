package org.duressdesk.ui.replay.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlayerTest {
    private static final long SECOND = 1_000_000_000L;
    private final Player player = new Player(100 * SECOND);

    @Test
    void playsAsFastAsItSays() {
        player.toggle(5 * SECOND);
        player.tick(8 * SECOND);
        assertThat(player.position()).isEqualTo(3 * SECOND);
        player.speed(20);
        player.tick(9 * SECOND);
        assertThat(player.position()).isEqualTo(23 * SECOND);
    }

    @Test
    void aPauseIsNotPlayedAfterwards() {
        player.toggle(0);
        player.toggle(3 * SECOND);
        player.tick(60 * SECOND);
        assertThat(player.position()).isEqualTo(3 * SECOND);
        player.toggle(60 * SECOND);
        player.tick(61 * SECOND);
        assertThat(player.position()).isEqualTo(4 * SECOND);
    }

    @Test
    void stopsAtTheEndAndThenBeginsAgain() {
        player.speed(60);
        player.toggle(0);
        player.tick(2 * SECOND);
        assertThat(player.position()).isEqualTo(100 * SECOND);
        assertThat(player.playing()).isFalse();
        player.toggle(3 * SECOND);
        assertThat(player.position()).isZero();
        assertThat(player.playing()).isTrue();
    }

    @Test
    void jumpsStayWithinTheReplay() {
        player.seek(-4);
        assertThat(player.position()).isZero();
        player.seek(1000 * SECOND);
        assertThat(player.position()).isEqualTo(100 * SECOND);
    }

    @Test
    void speedsStopAtTheirEndsAndKnowNoOthers() {
        player.slower();
        assertThat(player.speed()).isEqualTo(1);
        for (int i = 0; i < 9; i++) {
            player.faster();
        }
        assertThat(player.speed()).isEqualTo(60);
        player.speed(3);
        assertThat(player.speed()).isEqualTo(60);
    }

    @Test
    void aClockThatStandsStillOrGoesBackMovesNothing() {
        player.toggle(10 * SECOND);
        player.tick(10 * SECOND);
        player.tick(4 * SECOND);
        assertThat(player.position()).isZero();
    }

    @Test
    void anEmptyReplayDoesNotPlay() {
        Player empty = new Player(0);
        empty.toggle(0);
        assertThat(empty.playing()).isFalse();
    }
}
