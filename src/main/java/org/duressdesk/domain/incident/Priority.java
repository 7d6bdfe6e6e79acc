package org.duressdesk.domain.incident;

/** Ranks of decision D7, most urgent first. */
public enum Priority {
    /** Duress, panic, unknown devices. */
    DURESS(1),
    OTHER_ALARM(2),
    DESK_FAILURE(3),
    TROUBLE(4),
    REST(5);

    private final int number;

    Priority(int number) {
        this.number = number;
    }

    /** 1 to 5, as shown. */
    public int number() {
        return number;
    }
}
