package org.duressdesk.domain.people;

/** What somebody may do at the desk. */
public enum Role {
    OPERATOR,
    TECHNICIAN,
    SUPERVISOR,
    ADMINISTRATOR,
    AUDITOR
}
