package org.duressdesk.ui.common.art;

import org.duressdesk.ui.theme.Token;

/** One part of a drawing in the 48 box centred on 0,0. Drawn as nodes by {@link ArtNode}, on a canvas by {@link ArtBrush}. */
public sealed interface Piece {
    /** An SVG path moved to x, y and scaled, its stroke scaled with it. */
    record Path(String svg, double x, double y, double scale, Ink ink) implements Piece {
        public Path(String svg, Ink ink) {
            this(svg, 0, 0, 1, ink);
        }
    }

    /** A circle. */
    record Disc(double x, double y, double radius, Ink ink) implements Piece {
        public Disc(double radius, Ink ink) {
            this(0, 0, radius, ink);
        }
    }

    /** Bold letters centred on x, standing on the baseline. */
    record Word(String text, double x, double baseline, double px, Token fill) implements Piece {}
}
