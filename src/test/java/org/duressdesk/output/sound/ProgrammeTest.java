package org.duressdesk.output.sound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgrammeTest {
    private static final Voice DURESS = new Voice(Tone.DURESS, false);
    private final Programme programme = new Programme();

    @Test
    void theFirstPressKnownIsNotANewOne() {
        assertThat(programme.want(Voice.OFF, 41, true)).isFalse();
        assertThat(next(100)).containsOnly((short) 0);
    }

    @Test
    void aNewPressKnocksAndThenDuressBeginsAfresh() {
        programme.want(Voice.OFF, 0, true);
        assertThat(programme.want(DURESS, 42, true)).isTrue();
        assertThat(next(Tones.knocks().length)).isEqualTo(Tones.knocks());
        assertThat(next(5000)).isEqualTo(java.util.Arrays.copyOf(Tones.loop(DURESS), 5000));
    }

    @Test
    void aSecondPressKnocksIntoARunningTone() {
        programme.want(DURESS, 42, true);
        next(30_000);
        assertThat(programme.want(DURESS, 43, true)).isTrue();
        assertThat(next(Tones.knocks().length)).isEqualTo(Tones.knocks());
    }

    @Test
    void theToneRepeatsWithoutAGap() {
        programme.want(DURESS, 0, true);
        short[] loop = Tones.loop(DURESS);
        next(loop.length - 100);
        short[] across = next(200);
        assertThat(java.util.Arrays.copyOfRange(across, 100, 200)).isEqualTo(java.util.Arrays.copyOf(loop, 100));
    }

    @Test
    void anOutputThatTakesNoPartIsQuietAndKnocksForNothingOldLater() {
        programme.want(DURESS, 5, false);
        programme.want(DURESS, 6, false);
        assertThat(next(Tones.RATE)).containsOnly((short) 0);
        programme.want(DURESS, 6, true);
        assertThat(next(3000)).isEqualTo(java.util.Arrays.copyOf(Tones.loop(DURESS), 3000));
    }

    private short[] next(int count) {
        short[] chunk = new short[count];
        programme.fill(chunk);
        return chunk;
    }
}
