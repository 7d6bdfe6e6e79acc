package org.duressdesk.simulator.language;

import java.util.Optional;

/** What a button can report, in both languages (codes: contact-id-codes.csv, sia-codes.csv of the receiver facts). */
public enum Report {
    PRESS('E', "120", "PA"),
    SILENT_PRESS('E', "122", "HA"),
    RESTORE('R', "120", "PH"),
    TEST('E', "601", "RX"),
    PERIODIC_TEST('E', "602", "RP"),
    LOW_BATTERY('E', "384", "XT"),
    BATTERY_RESTORED('R', "384", "XR"),
    MISSING('E', "381", "UY"),
    TAMPER('E', "383", "TA");

    private final char qualifier;
    private final String contactId;
    private final String sia;

    Report(char qualifier, String contactId, String sia) {
        this.qualifier = qualifier;
        this.contactId = contactId;
        this.sia = sia;
    }

    /** The report of a Contact ID code, when it is one of these. */
    static Optional<Report> of(char qualifier, String contactId) {
        for (Report report : values()) {
            if (report.qualifier == qualifier && report.contactId.equals(contactId)) {
                return Optional.of(report);
            }
        }
        return Optional.empty();
    }

    char qualifier() {
        return qualifier;
    }

    String contactId() {
        return contactId;
    }

    String sia() {
        return sia;
    }
}
