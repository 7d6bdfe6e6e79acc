package org.duressdesk.siteplan.check;

import java.util.List;
import org.duressdesk.domain.callout.Plan;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.site.SiteKind;
import org.duressdesk.siteplan.folder.Complaints;

/** Which threats a kind of site is expected to have plans for (requirement R15). */
public final class Threats {
    private Threats() {}

    /** The threats offered at such a site, in the order they are offered. */
    public static List<String> of(SiteKind kind) {
        return switch (kind) {
            case HOSPITAL -> List.of("aggression", "weapon", "medical", "abduction");
            case SCHOOL -> List.of("hold", "secure", "lockdown", "evacuate", "shelter");
            case OTHER -> List.of();
        };
    }

    /** Complains about threats without a plan. */
    public static void check(SiteKind kind, List<Plan> plans, Complaints complaints) {
        for (String threat : of(kind)) {
            if (plans.stream().noneMatch(plan -> plan.threat().equals(threat))) {
                complaints.check(
                        "plans", 0, "", Said.of("site.no-plan-answers-threat-built", Said.of("site.threat." + threat)));
            }
        }
        if (plans.stream().noneMatch(plan -> plan.rule().isPresent())) {
            complaints.check("plans", 0, "", Said.of("site.no-plan-has-rule-none"));
        }
    }
}
