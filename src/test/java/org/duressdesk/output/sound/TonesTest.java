package org.duressdesk.output.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TonesTest {
    private static final Voice DURESS = new Voice(Tone.DURESS, false);
    private static final Voice RAISED = new Voice(Tone.DURESS, true);
    private static final Voice IDLE = new Voice(Tone.IDLE, false);
    private static final Voice SILENT = new Voice(Tone.RECEIVER_SILENT, false);

    static Stream<short[]> everySound() {
        return Stream.of(Tones.loop(DURESS), Tones.loop(RAISED), Tones.loop(IDLE), Tones.loop(SILENT), Tones.knocks());
    }

    @ParameterizedTest
    @MethodSource("everySound")
    void energyLiesWhereRoomsLetItThrough(short[] sound) {
        assertThat(new Spectrum(sound).share(200, 5000)).isGreaterThan(0.95);
    }

    @Test
    void duressFillsOneOctaveBand() {
        assertThat(new Spectrum(Tones.loop(DURESS)).share(707, 1414)).isGreaterThan(0.8);
    }

    @Test
    void duressSoundsTwoSecondsAndRestsTwo() {
        assertThat(sounds(Tones.loop(DURESS))).singleElement().satisfies(s -> {
            assertThat(s.from()).isCloseTo(0, within(0.02));
            assertThat(s.length()).isCloseTo(2, within(0.05));
        });
        assertThat(seconds(Tones.loop(DURESS))).isEqualTo(4);
    }

    @Test
    void raisedDuressRestsHalfASecondAndIsLouder() {
        assertThat(sounds(Tones.loop(RAISED))).hasSize(1);
        assertThat(seconds(Tones.loop(RAISED))).isEqualTo(2.5);
        assertThat(peak(Tones.loop(RAISED))).isGreaterThan(1.6 * peak(Tones.loop(DURESS)));
    }

    @Test
    void duressSwingsBetweenTwoNotes() {
        short[] loop = Tones.loop(DURESS);
        assertThat(pitch(loop, 0.05)).isCloseTo(1244.5, within(30.0));
        assertThat(pitch(loop, 0.30)).isCloseTo(932.3, within(30.0));
        assertThat(pitch(loop, 0.68)).isCloseTo(1244.5, within(30.0));
    }

    @Test
    void idleIsThreeKnocksEveryFiveSeconds() {
        assertThat(sounds(Tones.loop(IDLE))).hasSize(3);
        assertThat(seconds(Tones.loop(IDLE))).isEqualTo(5);
    }

    @Test
    void knocksAreShorterThanAPulseOfAPatientMonitor() {
        assertThat(Stream.concat(sounds(Tones.loop(IDLE)).stream(), sounds(Tones.knocks()).stream()))
                .isNotEmpty()
                .allSatisfy(knock -> assertThat(effective(knock)).isLessThan(0.075));
    }

    @Test
    void receiverSilentIsOneLongLowNoteEveryTenSeconds() {
        assertThat(sounds(Tones.loop(SILENT)))
                .singleElement()
                .satisfies(s -> assertThat(s.length()).isBetween(1.5, 2.0));
        assertThat(seconds(Tones.loop(SILENT))).isEqualTo(10);
        assertThat(pitch(Tones.loop(SILENT), 0.5)).isLessThan(300);
    }

    @Test
    void aNewPressKnocksTwiceAtOnce() {
        assertThat(sounds(Tones.knocks())).hasSize(2);
        assertThat(sounds(Tones.knocks()).getLast().from()).isLessThan(0.3);
    }

    @Test
    void everyRoundBeginsAndEndsNearZeroSoThatItRepeatsWithoutAClick() {
        assertThat(List.of(DURESS, RAISED, IDLE, SILENT)).allSatisfy(voice -> {
            short[] loop = Tones.loop(voice);
            assertThat(Math.abs(loop[0])).isLessThan((short) 200);
            assertThat(Math.abs(loop[loop.length - 1])).isLessThan((short) 200);
        });
    }

    /** A stretch in which the level stays above a twentieth of the peak, in windows of 5 ms. */
    private record Sounding(double from, double length, short[] samples) {}

    private static List<Sounding> sounds(short[] samples) {
        int window = Tones.RATE / 200;
        double floor = peak(samples) * 0.05;
        List<Sounding> found = new ArrayList<>();
        int start = -1;
        for (int w = 0; w <= samples.length / window; w++) {
            int from = w * window;
            double level = 0;
            for (int i = from; i < Math.min(samples.length, from + window); i++) {
                level = Math.max(level, Math.abs(samples[i]) / 32767.0);
            }
            if (level > floor && start < 0) {
                start = from;
            } else if (level <= floor && start >= 0) {
                found.add(new Sounding(
                        (double) start / Tones.RATE,
                        (double) (from - start) / Tones.RATE,
                        java.util.Arrays.copyOfRange(samples, start, from)));
                start = -1;
            }
        }
        return found;
    }

    /** How long the level is above half the peak. */
    private static double effective(Sounding sound) {
        double half = peak(sound.samples()) / 2;
        int last = 0;
        for (int i = 0; i < sound.samples().length; i++) {
            last = Math.abs(sound.samples()[i]) / 32767.0 > half ? i : last;
        }
        return (double) last / Tones.RATE;
    }

    /** Pitch from upward zero crossings over 40 ms. */
    private static double pitch(short[] samples, double at) {
        int from = (int) (at * Tones.RATE);
        int first = -1;
        int last = -1;
        int count = 0;
        for (int i = from; i < from + Tones.RATE / 25; i++) {
            if (samples[i] < 0 && samples[i + 1] >= 0) {
                first = first < 0 ? i : first;
                last = i;
                count++;
            }
        }
        return (count - 1) * (double) Tones.RATE / (last - first);
    }

    private static double peak(short[] samples) {
        double peak = 0;
        for (short sample : samples) {
            peak = Math.max(peak, Math.abs(sample) / 32767.0);
        }
        return peak;
    }

    private static double seconds(short[] samples) {
        return (double) samples.length / Tones.RATE;
    }
}
