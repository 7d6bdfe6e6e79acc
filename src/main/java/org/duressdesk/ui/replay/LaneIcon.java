package org.duressdesk.ui.replay;

import org.duressdesk.ui.common.art.Glyph;
import org.duressdesk.ui.common.art.GlyphIcon;
import org.duressdesk.ui.replay.reading.Lane;
import org.duressdesk.ui.theme.Token;

/** The sign of a track. */
final class LaneIcon {
    private LaneIcon() {}

    static GlyphIcon of(Lane lane, double px) {
        return new GlyphIcon(
                switch (lane) {
                    case SIGNAL -> Glyph.SIGNAL;
                    case OPERATOR -> Glyph.PERSON;
                    case STEP -> Glyph.STEP;
                    case SOUND -> Glyph.AUDIBLE;
                    case DESK -> Glyph.LINK;
                },
                Token.TEXT1,
                px);
    }
}
