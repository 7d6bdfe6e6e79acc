package org.duressdesk.ui.status;

import java.util.List;

/**
 * A bar that stays while its cause lasts: it cannot be closed.
 *
 * @param values  label over value, at the right
 * @param silence its sound can be silenced with F2
 */
public record BarPicture(Kind kind, String title, String line, List<Value> values, boolean silence) {
    public BarPicture {
        values = List.copyOf(values);
    }

    /** What is wrong with the desk, in the order the bars are stacked. */
    public enum Kind {
        NOT_LIVE,
        STORAGE,
        LINK,
        SOUND,
        JOURNAL,
        SITE
    }

    /** "Silent for" over "6 min 12 s". */
    public record Value(String label, String value) {}
}
