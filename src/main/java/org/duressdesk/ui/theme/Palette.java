package org.duressdesk.ui.theme;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javafx.scene.paint.Color;

/** Every token as a colour, for code that draws on a canvas. Immutable; two equal looks have equal palettes. */
public record Palette(Map<Token, Color> colors) {
    public Palette {
        colors = Map.copyOf(colors);
        if (colors.size() != Token.values().length) {
            throw new IllegalArgumentException("A palette names every token");
        }
    }

    /** Reads the token files of the program. */
    public static Palette of(Theme theme, Coat coat) {
        Map<String, String> values = new HashMap<>(TokenFile.rule(theme.file(), ".root"));
        if (coat != Coat.LIVE) {
            Map<String, String> live = Map.copyOf(values);
            TokenFile.rule("coats.css", "." + coat.styleClass())
                    .forEach((name, ref) -> values.put(name, live.get(ref)));
        }
        Map<Token, Color> colors = new EnumMap<>(Token.class);
        for (Token token : Token.values()) {
            colors.put(token, Color.web(values.get(token.css())));
        }
        return new Palette(colors);
    }

    public Color get(Token token) {
        return Objects.requireNonNull(colors.get(token), "every token has a colour");
    }

    /**
     * True where amber and yellow lines need a wider dark line below them to be seen (light theme): then a line is
     * drawn twice, first in the ink that belongs on the fill, then narrower in the fill.
     */
    public boolean banded() {
        return !get(Token.ACK).equals(get(Token.ACK_FILL));
    }

    /** True where an alarm has the ink of ordinary signs (replay, quiet desk): two lines beside each other would be one thick one. */
    public boolean hueless() {
        return get(Token.ALARM).equals(get(Token.INVERSE));
    }
}
