package org.duressdesk.ui.theme;

import java.util.Locale;

/** A colour by its meaning. In style sheets it is the looked-up colour {@link #css()}. */
public enum Token {
    APP,
    PANEL,
    RAISED,
    LINE,
    EDGE,
    TEXT1,
    TEXT2,
    TEXT3,
    INVERSE,
    ON_INVERSE,
    MAP_OUT,
    MAP_GROUND,
    MAP_CORR,
    MAP_ROOM,
    MAP_WALL,
    MAP_GRID,
    MAP_LABEL,
    ALARM,
    ON_ALARM,
    ACK,
    ACK_FILL,
    ON_ACK,
    TROUBLE,
    TROUBLE_LINE,
    ON_TROUBLE,
    TEST,
    TEST_FILL,
    ON_TEST,
    MODE,
    MODE_FILL,
    ON_MODE;

    /** "text1", "on-alarm": the part of its name that style classes {@code fill-...} and {@code stroke-...} end in. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** "-dd-on-alarm". */
    public String css() {
        return "-dd-" + key();
    }
}
