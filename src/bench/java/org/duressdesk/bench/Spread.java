package org.duressdesk.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a measured quantity lies. On a machine shared with others the median and the quartiles say something; the mean
 * and the best do not.
 */
record Spread(int count, double least, double quartile, double median, double upperQuartile, double p99, double most) {

    static Spread of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Spread(
                sorted.length,
                at(sorted, 0),
                at(sorted, 0.25),
                at(sorted, 0.5),
                at(sorted, 0.75),
                at(sorted, 0.99),
                at(sorted, 1));
    }

    /** Nearest rank. */
    private static double at(double[] sorted, double part) {
        int rank = (int) Math.ceil(part * sorted.length) - 1;
        return sorted.length == 0 ? Double.NaN : sorted[Math.clamp(rank, 0, sorted.length - 1)];
    }

    Map<String, Object> json() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("count", count);
        all.put("min", rounded(least));
        all.put("p25", rounded(quartile));
        all.put("median", rounded(median));
        all.put("p75", rounded(upperQuartile));
        all.put("p99", rounded(p99));
        all.put("max", rounded(most));
        return all;
    }

    /** Four significant digits: more is noise. */
    static double rounded(double value) {
        return Double.isFinite(value) && value != 0
                ? new java.math.BigDecimal(value)
                        .round(new java.math.MathContext(4))
                        .doubleValue()
                : 0;
    }
}
