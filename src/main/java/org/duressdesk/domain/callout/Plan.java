package org.duressdesk.domain.callout;

import java.util.List;
import java.util.Optional;

/**
 * A call-out plan.
 *
 * @param threat     what it answers: aggression, weapon, medical, abduction, hold, secure, lockdown, evacuate, shelter…
 * @param title      "Staff duress, aggression"
 * @param quietTitle wording for a quiet desk (D16), or empty for {@code title}
 * @param rule       when it is chosen by itself; absent when only people choose it
 * @param priority   among fitting plans the highest wins; ties go to the id in alphabetical order
 */
public record Plan(
        String id,
        String threat,
        String title,
        String quietTitle,
        int priority,
        Optional<PlanRule> rule,
        List<Step> steps) {
    public Plan {
        steps = List.copyOf(steps);
    }

    /** A plan worded alike for open and quiet desks. */
    public Plan(String id, String threat, String title, int priority, Optional<PlanRule> rule, List<Step> steps) {
        this(id, threat, title, "", priority, rule, steps);
    }
}
