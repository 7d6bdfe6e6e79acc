package org.duressdesk.ui.shell;

import org.duressdesk.domain.incident.IncidentId;

/** What Enter does now: the one next action. Compared by value to know when it changed (decision D14). */
public sealed interface EnterMeaning {
    /** Nothing. */
    record Nothing() implements EnterMeaning {}

    /** Take the incident. */
    record Own(IncidentId incident) implements EnterMeaning {}

    /** End the step with the only outcome it has. */
    record End(IncidentId incident, String step, String outcome) implements EnterMeaning {}
}
