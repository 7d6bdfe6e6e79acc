package org.duressdesk.domain.incident;

/** How an incident turned out; asked for at resolve (requirement R18). */
public enum Disposition {
    REAL,
    REAL_HELP_GIVEN,
    FALSE_ALARM,
    TEST_NOT_ARMED,
    DRILL,
    UNDETERMINED
}
