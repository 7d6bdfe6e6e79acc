package org.duressdesk.bench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One measured figure.
 *
 * @param name  stable, for comparing runs
 * @param what  exactly what was measured
 * @param unit  of the figure and of its limit
 * @param limit the physical limit, measured in the same run
 * @param ratio figure to limit, by medians
 * @param goal  in words, or empty when there is none
 * @param held  whether the goal was met
 * @param more  further numbers
 */
record Figure(
        String name,
        String what,
        String unit,
        Spread measured,
        Optional<Limit> limit,
        Optional<Double> ratio,
        String goal,
        Optional<Boolean> held,
        Map<String, Object> more) {

    /** What nothing could be better than, on this machine at this time. */
    record Limit(String what, Spread measured) {}

    static Figure of(String name, String what, String unit, Spread measured) {
        return new Figure(
                name, what, unit, measured, Optional.empty(), Optional.empty(), "", Optional.empty(), Map.of());
    }

    Figure against(String limitWhat, Spread limitMeasured) {
        return new Figure(
                name,
                what,
                unit,
                measured,
                Optional.of(new Limit(limitWhat, limitMeasured)),
                Optional.of(measured.median() / limitMeasured.median()),
                goal,
                held,
                more);
    }

    Figure goal(String words, boolean met) {
        return new Figure(name, what, unit, measured, limit, ratio, words, Optional.of(met), more);
    }

    Figure with(String key, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(more);
        all.put(key, value instanceof Double number ? Spread.rounded(number) : value);
        return new Figure(name, what, unit, measured, limit, ratio, goal, held, all);
    }

    Map<String, Object> json() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("name", name);
        all.put("what", what);
        all.put("unit", unit);
        all.put("measured", measured.json());
        limit.ifPresent(l -> all.put(
                "limit", Map.of("what", l.what(), "measured", l.measured().json())));
        ratio.ifPresent(r -> all.put("ratio_of_medians", Spread.rounded(r)));
        if (!goal.isEmpty()) {
            all.put("goal", goal);
        }
        held.ifPresent(h -> all.put("goal_met", h));
        all.putAll(more);
        return all;
    }

    /** One line for the terminal. */
    String line() {
        return String.format(
                Locale.ROOT,
                "%-34s %10.4g %s (p25 %.4g, p75 %.4g, p99 %.4g)%s%s",
                name,
                measured.median(),
                unit,
                measured.quartile(),
                measured.upperQuartile(),
                measured.p99(),
                limit.map(l -> String.format(
                                Locale.ROOT,
                                "; limit %.4g, ratio %.3g",
                                l.measured().median(),
                                ratio.orElse(Double.NaN)))
                        .orElse(""),
                held.map(h -> (h ? "; goal met: " : "; GOAL MISSED: ") + goal).orElse(""));
    }
}
