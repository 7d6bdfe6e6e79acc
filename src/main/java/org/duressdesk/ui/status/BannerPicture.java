package org.duressdesk.ui.status;

import java.util.List;
import org.duressdesk.ui.attention.Cell;
import org.duressdesk.ui.attention.Shape;

/**
 * The banner at the top: an alarm nobody has acknowledged, or an incident nobody owns.
 *
 * @param over      small line above the title
 * @param under     small line below it; empty in full screen, where the cells tell it
 * @param act       what its button does: "Acknowledge", "Take ownership"
 * @param actMore   second line of the button, or empty
 * @param keyName   "Space" or "Enter"
 * @param spoken    the whole banner as one sentence, for accessibility
 */
public record BannerPicture(
        Kind kind,
        Shape shape,
        String over,
        String title,
        String under,
        List<Cell> cells,
        String act,
        String actMore,
        String keyName,
        String spoken) {
    public BannerPicture {
        cells = List.copyOf(cells);
    }

    /** How it is drawn. */
    public enum Kind {
        /** Red, beside floors and queue. */
        ALARM,
        /** Red, twice as high, after 30 s unacknowledged. */
        FULL,
        /** Red, 96 px, above the incident bar of a running call-out. */
        SECOND,
        /** Acknowledged, without an owner. */
        OWNERSHIP,
        /** The same above the incident bar of a running call-out. */
        SECOND_OWNERSHIP;

        /** True while the button acknowledges. */
        public boolean red() {
            return this == ALARM || this == FULL || this == SECOND;
        }
    }
}
