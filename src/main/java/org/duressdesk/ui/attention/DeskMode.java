package org.duressdesk.ui.attention;

/** What the window is for at the moment. */
public enum DeskMode {
    /** Nothing open. */
    QUIET,
    /** Something unacknowledged: banner, floors, map, queue. */
    ALARM,
    /** The same, 30 s unacknowledged: floors and queue close, the banner doubles, the map takes the width. */
    FULL,
    /** All acknowledged, an incident without an owner: banner with "Take ownership". */
    OWNERSHIP,
    /** An incident is led: incident bar and call-out; a further alarm stands above it, 96 px high. */
    CALL_OUT,
    /** A desk that visitors can see: no banner, no full screen; what is asked stands in the queue. */
    COVERT;

    /** The mode for what needs attention. */
    public static DeskMode of(DeskView view) {
        Attention attention = view.attention();
        boolean asked = attention.banner().isPresent() || attention.unowned().isPresent();
        if (attention.led().isPresent() && !(view.quiet() && asked)) {
            return CALL_OUT;
        }
        if (view.quiet()) {
            return COVERT;
        }
        if (attention.banner().isPresent()) {
            return attention.waiting().stream().anyMatch(view::raised) ? FULL : ALARM;
        }
        return attention.unowned().isPresent() ? OWNERSHIP : QUIET;
    }

    /** Floors and queue are hidden, the map takes the width. */
    public boolean wide() {
        return this == FULL;
    }
}
