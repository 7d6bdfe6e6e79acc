package org.duressdesk.output.sound;

/** Energy of a sound by frequency: a plain fast Fourier transform, for the tests of the tones. */
final class Spectrum {
    private final double[] power;
    private final double binHertz;

    Spectrum(short[] samples) {
        int size = Integer.highestOneBit(samples.length * 2 - 1);
        double[] re = new double[size];
        double[] im = new double[size];
        for (int i = 0; i < samples.length; i++) {
            re[i] = samples[i];
        }
        transform(re, im);
        power = new double[size / 2];
        for (int i = 0; i < power.length; i++) {
            power[i] = re[i] * re[i] + im[i] * im[i];
        }
        binHertz = (double) Tones.RATE / size;
    }

    /** Share of all energy between two frequencies. */
    double share(double from, double to) {
        double within = 0;
        double all = 0;
        for (int i = 0; i < power.length; i++) {
            double hertz = i * binHertz;
            all += power[i];
            within += hertz >= from && hertz <= to ? power[i] : 0;
        }
        return within / all;
    }

    private static void transform(double[] re, double[] im) {
        int n = re.length;
        for (int i = 1, j = 0; i < n; i++) {
            int bit = n >> 1;
            for (; (j & bit) != 0; bit >>= 1) {
                j ^= bit;
            }
            j ^= bit;
            if (i < j) {
                double swap = re[i];
                re[i] = re[j];
                re[j] = swap;
                swap = im[i];
                im[i] = im[j];
                im[j] = swap;
            }
        }
        for (int length = 2; length <= n; length <<= 1) {
            double angle = -2 * Math.PI / length;
            for (int i = 0; i < n; i += length) {
                for (int k = 0; k < length / 2; k++) {
                    double cos = Math.cos(angle * k);
                    double sin = Math.sin(angle * k);
                    int a = i + k;
                    int b = a + length / 2;
                    double x = re[b] * cos - im[b] * sin;
                    double y = re[b] * sin + im[b] * cos;
                    re[b] = re[a] - x;
                    im[b] = im[a] - y;
                    re[a] += x;
                    im[a] += y;
                }
            }
        }
    }
}
