package org.duressdesk.ui.common.art;

import java.util.ArrayList;
import java.util.List;
import org.duressdesk.domain.device.Audibility;
import org.duressdesk.ui.theme.Token;

/** Small pictures that stand beside words, in a 24 box. */
public enum Glyph {
    SILENT,
    AUDIBLE,
    DONE,
    OPEN,
    JOURNAL,
    PERSON,
    LINK,
    STEP,
    SIGNAL;

    public String words() {
        return Say.of("glyph", this);
    }

    /** The drawing in one colour. */
    public List<Piece> pieces(Token ink) {
        Ink two = Ink.line(ink, 2);
        return switch (this) {
            case SILENT -> Art.speaker(Audibility.SILENT, ink);
            case AUDIBLE -> Art.speaker(Audibility.AUDIBLE, ink);
            case DONE -> List.of(new Piece.Path("M-8 0L-2.5 6L8-7", Ink.line(ink, 3)));
            case OPEN -> List.of(new Piece.Disc(7, two));
            case JOURNAL -> List.of(new Piece.Path("M-8-9H8V9H-8ZM-4-9V9M0-4H5M0 0H5", two));
            case PERSON ->
                new ArrayList<>(
                        List.of(new Piece.Disc(0, -4.5, 4.5, two), new Piece.Path("M-9 10A9 8 0 0 1 9 10", two)));
            case LINK -> List.of(new Piece.Path("M-10 0H-5M10 0H5M-5-6V6H-1V-6ZM1-6V6H5V-6Z", two));
            case STEP -> List.of(new Piece.Path("M-7-7H7V7H-7ZM-4 0L-1 3L4-3", two));
            case SIGNAL -> List.of(new Piece.Path(Art.OCTAGON, 0, 0, 0.5, Ink.line(ink, 5)));
        };
    }
}
