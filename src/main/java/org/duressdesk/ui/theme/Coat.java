package org.duressdesk.ui.theme;

import java.util.Locale;

/** What part of the picture is live: everything that is not live is drawn in the same shapes without hue. */
public enum Coat {
    /** The desk as it is now. */
    LIVE,
    /** Replay and quiet desk. */
    NEUTRAL,
    /** Drill: an alarm is violet. */
    DRILL;

    /** Style class to put on the node whose content wears this coat. */
    public String styleClass() {
        return "coat-" + name().toLowerCase(Locale.ROOT);
    }
}
