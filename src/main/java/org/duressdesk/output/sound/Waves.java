package org.duressdesk.output.sound;

/** Draws notes and knocks into a buffer. Amplitudes are shares of full scale; times are seconds. */
final class Waves {
    /** Samples a second. */
    static final int RATE = 48_000;

    /** Fade at both ends of a held note: keeps clicks, and with them energy outside the band, away. */
    private static final double FADE = 0.02;

    private final double[] samples;

    Waves(double seconds) {
        samples = new double[(int) Math.round(seconds * RATE)];
    }

    /** A held note with its second and third partial, so that small loudspeakers carry it too. */
    Waves note(double at, double seconds, double hertz, double level) {
        int from = (int) Math.round(at * RATE);
        int length = (int) Math.round(seconds * RATE);
        for (int i = 0; i < length; i++) {
            double t = (double) i / RATE;
            double edge = Math.min(1, Math.min(t, seconds - t) / FADE);
            samples[from + i] += level * edge * partials(2 * Math.PI * hertz * t);
        }
        return this;
    }

    /** Two notes in turn without a gap, the pitch gliding from one to the other, as one long sound. */
    Waves swing(double at, double seconds, double high, double low, double turn, double level) {
        int from = (int) Math.round(at * RATE);
        int length = (int) Math.round(seconds * RATE);
        double phase = 0;
        for (int i = 0; i < length; i++) {
            double t = (double) i / RATE;
            double edge = Math.min(1, Math.min(t, seconds - t) / FADE);
            double swing = Math.cos(Math.PI * t / turn);
            double towardsHigh = 0.5 + 0.5 * Math.tanh(4 * swing) / Math.tanh(4);
            phase += 2 * Math.PI * (low + (high - low) * towardsHigh) / RATE;
            samples[from + i] += level * edge * partials(phase);
        }
        return this;
    }

    /** A struck sound that dies away: {@code decay} is the time to 1/e. */
    Waves knock(double at, double hertz, double decay, double level) {
        int from = (int) Math.round(at * RATE);
        int length = Math.min(samples.length - from, (int) Math.round(decay * 8 * RATE));
        for (int i = 0; i < length; i++) {
            double t = (double) i / RATE;
            double rise = Math.min(1, t / 0.002);
            samples[from + i] += level * rise * Math.exp(-t / decay) * partials(2 * Math.PI * hertz * t);
        }
        return this;
    }

    /** As 16-bit samples, clipped. */
    short[] pcm() {
        short[] pcm = new short[samples.length];
        for (int i = 0; i < pcm.length; i++) {
            pcm[i] = (short) Math.round(Math.clamp(samples[i], -1, 1) * Short.MAX_VALUE);
        }
        return pcm;
    }

    private static double partials(double phase) {
        return (Math.sin(phase) + 0.3 * Math.sin(2 * phase) + 0.15 * Math.sin(3 * phase)) / 1.3;
    }
}
