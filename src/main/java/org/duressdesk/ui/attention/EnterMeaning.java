package org.duressdesk.ui.attention;

import org.duressdesk.domain.callout.LossStep;
import org.duressdesk.domain.incident.IncidentId;
import org.duressdesk.domain.signal.LinkId;

/** What Enter does now: the one next action. Compared by value to know when it changed (decision D14). */
public sealed interface EnterMeaning {
    /** Nothing. */
    record Nothing() implements EnterMeaning {}

    /** Take the incident. */
    record Own(IncidentId incident) implements EnterMeaning {}

    /** What had to be done while a receiver is lost is done. */
    record LossStepDone(LinkId link, LossStep step) implements EnterMeaning {}

    /** End the step with the only outcome it has. */
    record End(IncidentId incident, String step, String outcome) implements EnterMeaning {}
}
