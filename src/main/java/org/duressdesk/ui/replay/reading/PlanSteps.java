package org.duressdesk.ui.replay.reading;

import java.util.List;
import java.util.Map;
import org.duressdesk.domain.callout.Plan;
import org.duressdesk.domain.callout.ReadAloud;
import org.duressdesk.domain.callout.Step;

/** The steps of the plan in force, by number and filled title. */
final class PlanSteps {
    private List<Step> steps = List.of();

    void choose(Plan plan) {
        steps = plan.steps();
    }

    /** From 1; "?" for a step the plan does not have. */
    String number(String id) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).id().equals(id)) {
                return String.valueOf(i + 1);
            }
        }
        return "?";
    }

    String title(String id, Map<String, String> fields) {
        return steps.stream()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .map(step -> ReadAloud.text(step.title(), fields))
                .orElse(id);
    }
}
