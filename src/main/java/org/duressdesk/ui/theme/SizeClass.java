package org.duressdesk.ui.theme;

import java.util.Locale;

/**
 * The two layouts of the desk: L from 1600 px width, S below. All figures are pixels.
 */
public enum SizeClass {
    L(8, 68, 40, 172, 84, 272, 480, 704, 16),
    S(6, 56, 34, 124, 70, 104, 396, 528, 15);

    private final int[] px;

    SizeClass(int... px) {
        this.px = px;
    }

    /** The class for a window of this width. */
    public static SizeClass of(double width) {
        return width >= 1600 ? L : S;
    }

    /** Style class of the scene's root: "size-l" or "size-s". */
    public String styleClass() {
        return "size-" + name().toLowerCase(Locale.ROOT);
    }

    public boolean large() {
        return this == L;
    }

    /** Outer margin and gap between panels. */
    public int gap() {
        return px[0];
    }

    /** Height of the status strip. */
    public int strip() {
        return px[1];
    }

    /** Height of the soft keys. */
    public int softKeys() {
        return px[2];
    }

    public int alarmBanner() {
        return px[3];
    }

    public int incidentBar() {
        return px[4];
    }

    public int floorsWidth() {
        return px[5];
    }

    public int queueWidth() {
        return px[6];
    }

    public int callOutWidth() {
        return px[7];
    }

    /** Type size of labels, tables and the map; no text is smaller. */
    public int labelType() {
        return px[8];
    }
}
