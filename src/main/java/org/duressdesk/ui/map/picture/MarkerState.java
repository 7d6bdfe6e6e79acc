package org.duressdesk.ui.map.picture;

import org.duressdesk.ui.common.art.Sign;

/** Which state of a device is drawn, strongest first: a device in several states shows the first that applies (D7). */
public enum MarkerState {
    UNACKNOWLEDGED(Sign.UNACKNOWLEDGED),
    ACKNOWLEDGED(Sign.ACKNOWLEDGED),
    RETURNED(Sign.RETURNED),
    ON_TEST(Sign.ON_TEST),
    OUT_OF_SERVICE(Sign.OUT_OF_SERVICE),
    MISSING(Sign.MISSING),
    BLIND(Sign.BLIND),
    NORMAL(Sign.NORMAL);

    private final Sign sign;

    MarkerState(Sign sign) {
        this.sign = sign;
    }

    /** Its drawing. */
    public Sign sign() {
        return sign;
    }

    /** True for a device that has pressed in an open incident. */
    public boolean pressed() {
        return sign.press();
    }
}
