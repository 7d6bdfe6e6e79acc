package org.duressdesk.desk.state;

import java.util.Map;

/**
 * Signals on keys that no register knows and that are no alarms. Immutable.
 *
 * @param subjects how often each was heard, in the order in which they came: the first and the newest
 *                 {@value Ends#KEPT}; one that gave way and comes again is counted anew here
 * @param all      signals in all
 */
public record Unregistered(Map<String, Integer> subjects, long all) {
    static final Unregistered NONE = new Unregistered(Map.of(), 0);

    public Unregistered {
        subjects = Ordered.of(subjects);
    }

    /** Signals of those that are not named any more. */
    public long unnamed() {
        return all - subjects.values().stream().mapToLong(Integer::longValue).sum();
    }

    public Unregistered heard(String subject) {
        Ordered<String, Integer> kept = Ordered.of(subjects);
        if (kept.size() >= 2 * Ends.KEPT && !kept.containsKey(subject)) {
            kept = kept.without(
                    kept.keySet().stream().skip(Ends.KEPT).findFirst().orElseThrow());
        }
        return new Unregistered(kept.with(subject, kept.getOrDefault(subject, 0) + 1), all + 1);
    }
}
