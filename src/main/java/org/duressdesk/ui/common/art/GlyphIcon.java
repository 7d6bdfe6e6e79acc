package org.duressdesk.ui.common.art;

import org.duressdesk.ui.theme.Token;

/** A glyph at any size in the colour of a token. */
public final class GlyphIcon extends Box {
    private final Token ink;

    public GlyphIcon(Glyph glyph, Token ink, double px) {
        super(px, 24);
        this.ink = ink;
        show(glyph);
    }

    public void show(Glyph glyph) {
        draw(glyph.pieces(ink), glyph.words());
    }
}
