package org.duressdesk.ui.common.art;

/** What a state is drawn as: each differs from every other in shape or letter, not only in colour. */
public enum Sign {
    NORMAL,
    UNACKNOWLEDGED,
    ACKNOWLEDGED,
    RETURNED,
    ON_TEST,
    OUT_OF_SERVICE,
    LOW_BATTERY,
    MISSING,
    UNKNOWN,
    BLIND,
    TROUBLE;

    /** As read to somebody who does not see it. */
    public String words() {
        return Say.of("sign", this);
    }

    /** True for the octagons: a press that is part of an open incident. */
    public boolean press() {
        return this == UNACKNOWLEDGED || this == ACKNOWLEDGED || this == RETURNED || this == UNKNOWN;
    }
}
