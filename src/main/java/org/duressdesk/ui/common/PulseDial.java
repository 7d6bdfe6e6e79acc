package org.duressdesk.ui.common;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.duressdesk.ui.theme.Token;

/** One of twelve segments is lit; it moves on only when a token has gone reader, desk, screen. Dead: a cross. */
public final class PulseDial extends Box {
    public PulseDial(double px) {
        super(px, 34);
        show(0, false);
    }

    /** @param step any number, its remainder of 12 is the lit segment */
    public void show(long step, boolean dead) {
        int lit = (int) Math.floorMod(step, 12L);
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Token ink = dead ? Token.LINE : i == lit ? Token.TEXT1 : i == (lit + 11) % 12 ? Token.TEXT3 : Token.LINE;
            pieces.add(new Piece.Path(segment(Math.toRadians(i * 30)), Ink.fill(ink)));
        }
        pieces.add(dead ? new Piece.Path("M-5-5L5 5M5-5L-5 5", Ink.line(Token.TEXT1, 3)) : new Piece.Disc(4, Ink.fill(Token.TEXT1)));
        draw(pieces, Say.it(dead ? "dial.dead" : "dial.live"));
    }

    private static String segment(double at) {
        return "M" + point(9, at - 0.17) + "L" + point(16, at - 0.17) + "L" + point(16, at + 0.17) + "L" + point(9, at + 0.17) + "Z";
    }

    private static String point(double radius, double at) {
        return String.format(Locale.ROOT, "%.2f %.2f", radius * Math.sin(at), -radius * Math.cos(at));
    }
}
