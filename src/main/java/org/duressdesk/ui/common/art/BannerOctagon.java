package org.duressdesk.ui.common.art;

import java.util.List;
import org.duressdesk.ui.theme.Token;

/** The large octagon with the press number on the alarm banner, in the banner's ink. */
public final class BannerOctagon extends Box {
    public BannerOctagon(String label, double px) {
        super(px, 48);
        show(label);
    }

    public void show(String label) {
        double type = label.length() > 1 ? 21 : 26;
        draw(
                List.of(
                        new Piece.Path(Art.OCTAGON, Ink.edged(Token.ALARM, Token.ON_ALARM, 3.5)),
                        new Piece.Word(label, 0, type * 0.37, type, Token.ON_ALARM)),
                Say.it("press", label));
    }
}
