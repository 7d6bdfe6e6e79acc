package org.duressdesk.ui.theme;

import java.util.Locale;

/**
 * The two layouts of the desk: L from 1600 px width, S below. All figures are pixels.
 */
public enum SizeClass {
    L(8, 68, 40, 172, 84, 124, 272, 480, 704, 48, 48, 52, 40, 28, 21, 20, 18, 16),
    S(6, 56, 34, 124, 70, 92, 104, 396, 528, 38, 40, 40, 32, 22, 16, 17, 16, 15);

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

    /** Height of a link, sound or storage bar. */
    public int systemBar() {
        return px[5];
    }

    public int floorsWidth() {
        return px[6];
    }

    public int queueWidth() {
        return px[7];
    }

    public int callOutWidth() {
        return px[8];
    }

    /** Height of a panel's header. */
    public int header() {
        return px[9];
    }

    public int button() {
        return px[10];
    }

    /** Type size of the alarm line. */
    public int alarmType() {
        return px[11];
    }

    public int valueType() {
        return px[12];
    }

    public int titleType() {
        return px[13];
    }

    public int readType() {
        return px[14];
    }

    public int headType() {
        return px[15];
    }

    public int bodyType() {
        return px[16];
    }

    /** Type size of labels, tables and the map; no text is smaller. */
    public int labelType() {
        return px[17];
    }
}
