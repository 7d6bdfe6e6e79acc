package org.duressdesk.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/** The bundled typefaces: B612 and B612 Mono, regular and bold. */
public final class Fonts {
    public static final String TEXT = "B612";
    public static final String MONO = "B612 Mono";

    private static final List<String> FILES =
            List.of("B612-Regular.otf", "B612-Bold.otf", "B612Mono-Regular.otf", "B612Mono-Bold.otf");

    private Fonts() {}

    /** Makes the fonts known to JavaFX. Call once the toolkit runs, before the first scene; calling again is harmless. */
    public static void load() {
        for (String file : FILES) {
            try (InputStream in = Fonts.class.getResourceAsStream("fonts/" + file)) {
                if (in == null || Font.loadFont(in, 16) == null) {
                    throw new IllegalStateException("Font not usable: " + file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(file, e);
            }
        }
    }

    public static Font regular(double px) {
        return Font.font(TEXT, FontWeight.NORMAL, px);
    }

    public static Font bold(double px) {
        return Font.font(TEXT, FontWeight.BOLD, px);
    }

    /** Equal width for every sign, bold: keycaps and telephone numbers. */
    public static Font mono(double px) {
        return Font.font(MONO, FontWeight.BOLD, px);
    }
}
