package org.duressdesk.domain.signal;

import java.util.Locale;
import java.util.Optional;

/**
 * What of a button a report is about, where the decoder knows it better than the code tells: codes of Contact ID and SIA
 * are in the desk's own tables, numbers and bits of other protocols are not (decision record 39).
 */
public enum ButtonCondition {
    /** Its inputs: pressed, or released. */
    INPUT,
    BATTERY,
    /** Whether it is still heard. */
    SUPERVISION,
    TAMPER,
    TROUBLE,
    /** Its regular sign of life. */
    CHECK_IN;

    /** As it stands among the particulars of a signal. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<ButtonCondition> of(String text) {
        for (ButtonCondition condition : values()) {
            if (condition.text().equals(text)) {
                return Optional.of(condition);
            }
        }
        return Optional.empty();
    }
}
