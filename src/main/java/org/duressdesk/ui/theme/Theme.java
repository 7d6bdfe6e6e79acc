package org.duressdesk.ui.theme;

import java.util.Locale;

/** A set of token values: two for screens, one for paper. */
public enum Theme {
    DARK,
    LIGHT,
    PRINT;

    /** File of the token values, beside this class. */
    String file() {
        return name().toLowerCase(Locale.ROOT) + ".css";
    }
}
