package org.duressdesk.ui.attention;

/** A labelled value of the banner or the incident bar. */
public record Cell(Kind kind, String label, String value) {
    /** What it tells; decides its width. */
    public enum Kind {
        LEVEL,
        GRID,
        DOOR,
        SINCE,
        PRESSES,
        PLACE,
        FIRST,
        RUNNING,
        VERIFIED
    }
}
