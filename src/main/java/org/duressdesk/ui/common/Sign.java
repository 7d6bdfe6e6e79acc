package org.duressdesk.ui.common;

/** What a state is drawn as: each differs from every other in shape or letter, not only in colour. */
public enum Sign {
    NORMAL("On watch"),
    UNACKNOWLEDGED("Not acknowledged"),
    ACKNOWLEDGED("Acknowledged"),
    RETURNED("Acknowledged, returned"),
    ON_TEST("On test"),
    OUT_OF_SERVICE("Out of service"),
    LOW_BATTERY("Low battery"),
    MISSING("Missing"),
    UNKNOWN("Unknown device"),
    BLIND("Blind"),
    TROUBLE("Trouble");

    private final String words;

    Sign(String words) {
        this.words = words;
    }

    /** As read to somebody who does not see it. */
    public String words() {
        return words;
    }

    /** True for the octagons: a press that is part of an open incident. */
    public boolean press() {
        return this == UNACKNOWLEDGED || this == ACKNOWLEDGED || this == RETURNED || this == UNKNOWN;
    }
}
