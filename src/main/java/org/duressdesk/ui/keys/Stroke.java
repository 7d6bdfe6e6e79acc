package org.duressdesk.ui.keys;

/**
 * One key press.
 *
 * @param key    as printed on the key: "Space", "Enter", "F2", "N", "1", "PgUp", "Left", "+", "−"
 * @param ctrl   with the control key (or command)
 * @param shift  with the shift key
 * @param inText the keyboard focus is in a text field, where letters and digits type
 */
public record Stroke(String key, boolean ctrl, boolean shift, boolean inText) {
    /** A plain key outside text fields. */
    public static Stroke of(String key) {
        return new Stroke(key, false, false, false);
    }

    /** With the control key held. */
    public Stroke withCtrl() {
        return new Stroke(key, true, shift, inText);
    }

    /** Within a text field. */
    public Stroke typed() {
        return new Stroke(key, ctrl, shift, true);
    }
}
