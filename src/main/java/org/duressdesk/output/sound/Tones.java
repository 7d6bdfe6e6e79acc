package org.duressdesk.output.sound;

import java.util.Map;
import java.util.Objects;

/**
 * The desk's own tones as 16-bit mono samples at {@link #RATE} (design.md section 7).
 *
 * <p>They must not be taken for a patient monitor, whose alarms (IEC 60601-1-8) are bursts of three or five separate
 * pulses of 75 to 250 ms in fixed pitch patterns: duress is one unbroken sound, a knock is shorter than such a pulse.
 * Nor for a fire signal (ISO 8201: three pulses of half a second; slow whoop and 800/970 Hz two-tone sounders): the
 * pitches are others and two seconds of quiet lie between. Nothing here claims to meet either standard.
 */
public final class Tones {
    /** Samples a second. */
    public static final int RATE = Waves.RATE;

    /** Duress: a fourth apart, both in the octave band around 1 kHz, where rooms are quiet and ears are keen. */
    private static final double HIGH = 1244.5;

    private static final double LOW = 932.3;
    private static final double TURN = 0.34;

    private static final Map<Voice, short[]> LOOPS = Map.of(
            Voice.OFF,
            new short[RATE / 10],
            new Voice(Tone.DURESS, false),
            duress(2, 0.5),
            new Voice(Tone.DURESS, true),
            duress(0.5, 0.95),
            new Voice(Tone.IDLE, false),
            idle(),
            new Voice(Tone.RECEIVER_SILENT, false),
            silent());
    private static final short[] KNOCKS = new Waves(0.5)
            .knock(0, 587.3, 0.03, 0.9)
            .knock(0.16, 587.3, 0.03, 0.9)
            .pcm();

    private Tones() {}

    /** One whole round of a repeating tone, its pause included. Shared: do not write into it. */
    static short[] loop(Voice voice) {
        short[] exact = LOOPS.get(voice);
        return exact != null ? exact : Objects.requireNonNull(LOOPS.get(new Voice(voice.tone(), false)));
    }

    /** A new press: two quick knocks. */
    static short[] knocks() {
        return KNOCKS;
    }

    private static short[] duress(double pause, double level) {
        return new Waves(2 + pause).swing(0, 2, HIGH, LOW, TURN, level).pcm();
    }

    private static short[] idle() {
        return new Waves(5)
                .knock(0, 293.7, 0.03, 0.8)
                .knock(0.45, 293.7, 0.03, 0.8)
                .knock(0.9, 293.7, 0.03, 0.8)
                .pcm();
    }

    private static short[] silent() {
        return new Waves(10).note(0, 1.6, 246.9, 0.6).pcm();
    }
}
