package org.duressdesk.ui.common.art;

import static org.duressdesk.ui.common.art.Ink.edged;
import static org.duressdesk.ui.common.art.Ink.fill;
import static org.duressdesk.ui.common.art.Ink.line;

import java.util.ArrayList;
import java.util.List;
import org.duressdesk.domain.device.Audibility;
import org.duressdesk.domain.device.DeviceKind;
import org.duressdesk.ui.common.art.Ink.When;
import org.duressdesk.ui.common.art.Piece.Disc;
import org.duressdesk.ui.common.art.Piece.Path;
import org.duressdesk.ui.common.art.Piece.Word;
import org.duressdesk.ui.theme.Token;

/** The drawings of the marker sheet, centred on 0,0 in a 48 box. Figures are those of the design. */
public final class Art {
    public static final String OCTAGON = "M-8.3-20H8.3L20-8.3V8.3L8.3 20H-8.3L-20 8.3V-8.3Z";
    public static final String DIAMOND = "M0-21L21 0L0 21L-21 0Z";
    public static final String TRIANGLE = "M0-20L21 16H-21Z";
    public static final String SQUARE = "M-16-16H16V16H-16Z";
    public static final String CROSS = "M-10-10L10 10M10-10L-10 10";
    public static final String TICK = "M-5 0L-1.5 4L5.5-4.5";
    public static final String CORE = "M-10-10H10V10H-10Z";
    public static final String WAVES = "M4-15A7 7 0 0 1 15-4M4-20.5A12.5 12.5 0 0 1 20.5-4";
    public static final String LOOP = "M-5.5-8.5L0-19L5.5-8.5";
    public static final String SPEAKER = "M-7-3H-4L0-7V7L-4 3H-7Z";
    public static final String SLASH = "M-8 8L8-8";
    public static final String ARCS = "M3-4A5 5 0 0 1 3 4M5.5-7A9 9 0 0 1 5.5 7";
    private static final String TAB = "M-7-9H7A2 2 0 0 1 9-7V7A2 2 0 0 1 7 9H-7A2 2 0 0 1-9 7V-7A2 2 0 0 1-7-9Z";
    private static final String BADGE = "M0-15L16 12H-16Z";

    private Art() {}

    /**
     * A state's drawing, without ring.
     *
     * @param label  press number for octagons, ignored elsewhere
     * @param ground the token of what lies behind: a map room, a panel
     */
    public static List<Piece> sign(Sign sign, DeviceKind kind, String label, Token ground) {
        int px = label.length() > 1 ? 20 : 24;
        return switch (sign) {
            case NORMAL -> core(kind, Token.TEXT3, ground, false);
            case BLIND -> core(kind, Token.TEXT3, ground, true);
            case UNACKNOWLEDGED -> filledOctagon(label, px, ground);
            case UNKNOWN -> filledOctagon("?", 26, ground);
            case ACKNOWLEDGED -> acknowledged(label, px - 2, ground);
            case RETURNED ->
                join(
                        List.of(
                                new Path(OCTAGON, edged(ground, Token.TEXT2, 3).dashed(6, 12.0, 4.57)),
                                number(label, px - 2, Token.TEXT2)),
                        returnedTab(ground));
            case ON_TEST ->
                List.of(new Path(DIAMOND, edged(Token.TEST_FILL, Token.ON_TEST, 2.5)), number("T", 22, Token.ON_TEST));
            case OUT_OF_SERVICE ->
                List.of(new Path(SQUARE, edged(ground, Token.TEXT2, 3)), new Path(CROSS, line(Token.TEXT2, 4)));
            case LOW_BATTERY -> join(core(kind, Token.TEXT3, ground, false), batteryBadge(12, 8));
            case MISSING -> missing(ground);
            case TROUBLE ->
                List.of(
                        new Path(TRIANGLE, edged(Token.TROUBLE, Token.ON_TROUBLE, 3)),
                        new Word("!", 0, 12, 24, Token.ON_TROUBLE));
        };
    }

    /** The button itself: how it is built, hollow, with a dot; dashed without a dot when nothing is known of it. */
    public static List<Piece> core(DeviceKind kind, Token line, Token ground, boolean dashed) {
        Ink body = edged(ground, line, 2);
        Ink thin = line(line, 2);
        if (dashed) {
            body = body.dashed(0, 4.0, 3.0);
        }
        List<Piece> pieces = new ArrayList<>();
        switch (kind) {
            case FIXED -> pieces.add(new Path(CORE, body));
            case WIRELESS -> {
                pieces.add(new Path(WAVES, thin));
                pieces.add(new Path(CORE, body));
            }
            case PENDANT -> {
                pieces.add(new Path(LOOP, dashed ? thin.dashed(0, 4.0, 3.0) : thin));
                pieces.add(new Disc(10, body));
            }
        }
        if (!dashed) {
            pieces.add(new Disc(3.2, fill(line)));
        }
        return pieces;
    }

    /** A loudspeaker, struck through when nothing may sound at the button. In a 24 box. */
    public static List<Piece> speaker(Audibility audibility, Token ink) {
        return List.of(
                new Path(SPEAKER, edged(ink, ink, 1.8)),
                new Path(audibility == Audibility.SILENT ? SLASH : ARCS, line(ink, 1.8)));
    }

    /** The thin ring that stays around an unacknowledged marker while its bright ring is off. */
    public static List<Piece> steadyRing() {
        return List.of(new Disc(34, line(Token.TEXT1, 2)));
    }

    /** The bright ring: alarm colour inside, text colour outside so that it leads also without colour. */
    public static List<Piece> brightRing(boolean broken) {
        Ink inner = line(Token.ALARM, 7);
        Ink outer = line(Token.TEXT1, 4);
        return List.of(
                new Disc(29, broken ? inner.dashed(0, 13.0, 9.78) : inner),
                new Disc(34.5, broken ? outer.dashed(0, 15.5, 11.6) : outer));
    }

    /** The R tab of a button that has returned to rest. */
    public static List<Piece> returnedTab(Token ground) {
        return List.of(new Path(TAB, 18, -17, 1, fill(Token.TEXT2)), new Word("R", 18, -11.2, 16, ground));
    }

    /** The low battery badge, a triangle with B. */
    public static List<Piece> batteryBadge(double x, double y) {
        return List.of(
                new Path(BADGE, x, y, 1, edged(Token.TROUBLE, Token.ON_TROUBLE, 1.5)),
                new Word("B", x, y + 10, 17, Token.ON_TROUBLE));
    }

    private static List<Piece> filledOctagon(String label, int px, Token ground) {
        return List.of(
                new Path(OCTAGON, line(ground, 5)),
                new Path(OCTAGON, edged(Token.ALARM, Token.ON_ALARM, 3.5)),
                number(label, px, Token.ON_ALARM));
    }

    private static List<Piece> acknowledged(String label, int px, Token ground) {
        return List.of(
                new Path(OCTAGON, line(ground, 5)),
                new Path(OCTAGON, edged(ground, Token.ACK, 5).when(When.PLAIN)),
                new Path(OCTAGON, edged(ground, Token.ON_ACK, 7.5).when(When.BANDED)),
                new Path(OCTAGON, line(Token.ACK_FILL, 4.5).when(When.BANDED)),
                number(label, px, Token.TEXT1),
                new Path(TAB, 18, -17, 1, fill(Token.ACK_FILL)),
                new Path(TICK, 18, -17, 1, line(Token.ON_ACK, 2.4)),
                new Path(TAB, 18, -17, 1, line(Token.ON_ACK, 1.5).when(When.BANDED)));
    }

    private static List<Piece> missing(Token ground) {
        return List.of(
                new Path(
                        TRIANGLE,
                        edged(ground, Token.TROUBLE_LINE, 3).dashed(0, 7.0, 4.0).when(When.PLAIN)),
                new Path(
                        TRIANGLE,
                        edged(Token.TROUBLE, Token.ON_TROUBLE, 3.6)
                                .dashed(0, 8.0, 4.0)
                                .when(When.BANDED)),
                new Word("M", 0, 12, 18, Token.TEXT1));
    }

    private static Word number(String label, double px, Token ink) {
        return new Word(label, 0, px * 0.37, px, ink);
    }

    private static List<Piece> join(List<Piece> one, List<Piece> two) {
        List<Piece> all = new ArrayList<>(one);
        all.addAll(two);
        return List.copyOf(all);
    }
}
