package org.duressdesk.domain.journal;

import java.util.List;
import org.duressdesk.domain.callout.Plan;
import org.duressdesk.domain.incident.IncidentId;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.site.Contact;

/** Working through a call-out plan. */
public sealed interface CallOutFact extends Fact {
    /** The plan in force from now on, whole, with the contacts it names. {@code why}: the rule, in words. */
    record PlanChosen(IncidentId incident, Plan plan, List<Contact> contacts, Said why) implements CallOutFact {
        public PlanChosen {
            contacts = List.copyOf(contacts);
        }
    }

    record StepDone(IncidentId incident, String step, String outcome, String outcomeLabel, String note)
            implements CallOutFact {}

    record StepSkipped(IncidentId incident, String step, String reason) implements CallOutFact {}

    /** One call of a call step; the next contact follows by itself until one is reached. */
    record CallMade(IncidentId incident, String step, Contact contact, String outcome, String outcomeLabel)
            implements CallOutFact {}
}
