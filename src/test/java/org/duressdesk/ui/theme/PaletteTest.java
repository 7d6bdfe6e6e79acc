package org.duressdesk.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.duressdesk.ui.Fx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaletteTest {
    /** Foreground, background, least ratio: every pair the screens use. 4.5 for text, 3 for shapes (WCAG 2). */
    @ParameterizedTest
    @CsvSource({
        "TEXT1,APP,4.5",
        "TEXT1,PANEL,4.5",
        "TEXT1,RAISED,4.5",
        "TEXT2,PANEL,4.5",
        "TEXT2,RAISED,4.5",
        "TEXT2,APP,4.5",
        "TEXT3,PANEL,4.5",
        "TEXT3,RAISED,4.5",
        "TEXT3,APP,4.5",
        "EDGE,PANEL,3",
        "EDGE,RAISED,3",
        "ON_INVERSE,INVERSE,4.5",
        "INVERSE,PANEL,3",
        "MAP_LABEL,MAP_ROOM,4.5",
        "MAP_LABEL,MAP_CORR,4.5",
        "MAP_LABEL,MAP_GROUND,4.5",
        "MAP_WALL,MAP_ROOM,3",
        "MAP_WALL,MAP_GROUND,3",
        "ON_ALARM,ALARM,4.5",
        "ALARM,PANEL,3",
        "ALARM,MAP_ROOM,3",
        "ACK,PANEL,4.5",
        "ACK,RAISED,4.5",
        "ACK,MAP_ROOM,3",
        "ACK,MAP_CORR,3",
        "ON_ACK,ACK_FILL,4.5",
        "ON_TROUBLE,TROUBLE,4.5",
        "TROUBLE_LINE,PANEL,4.5",
        "TROUBLE_LINE,RAISED,4.5",
        "TROUBLE_LINE,MAP_ROOM,3",
        "ON_TEST,TEST_FILL,4.5",
        "TEST,PANEL,4.5",
        "TEST,RAISED,4.5",
        "TEST,MAP_ROOM,3",
        "TEXT3,MAP_ROOM,4.5",
        "TEXT3,MAP_CORR,3",
        "TEXT2,MAP_ROOM,4.5",
        "TEXT1,MAP_ROOM,4.5",
        "TEXT1,MAP_CORR,4.5",
        "MAP_OUT,TEXT2,4.5",
        "ALARM,APP,3",
        "TEXT1,MAP_GROUND,3",
        "MODE,RAISED,4.5",
        "ON_MODE,MODE_FILL,4.5",
        "MODE,PANEL,4.5",
        "MODE_FILL,APP,3",
        "MODE_FILL,PANEL,3",
        "MODE,MAP_ROOM,3"
    })
    void pairIsLegibleInBothThemes(Token fore, Token back, double least) {
        for (Theme theme : List.of(Theme.DARK, Theme.LIGHT)) {
            Palette palette = Palette.of(theme, Coat.LIVE);
            assertThat(contrast(palette.get(fore), palette.get(back)))
                    .as(theme + " " + fore + " on " + back)
                    .isGreaterThanOrEqualTo(least);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DARK,ON_ALARM,ALARM,4.9",
        "LIGHT,ON_ALARM,ALARM,6.2",
        "DARK,ALARM,MAP_ROOM,3.0",
        "LIGHT,ACK,PANEL,4.9",
        "DARK,TEXT1,PANEL,14.6"
    })
    void ratioIsTheOneOfTheDesign(Theme theme, Token fore, Token back, double stated) {
        Palette palette = Palette.of(theme, Coat.LIVE);
        assertThat(contrast(palette.get(fore), palette.get(back))).isBetween(stated - 0.06, stated + 0.06);
    }

    @Test
    void signsStayLegibleWithoutHueAndOnPaper() {
        for (Theme theme : Theme.values()) {
            for (Coat coat : Coat.values()) {
                Palette palette = Palette.of(theme, coat);
                String where = theme + " " + coat;
                assertThat(contrast(palette.get(Token.ON_ALARM), palette.get(Token.ALARM)))
                        .as(where)
                        .isGreaterThanOrEqualTo(4.5);
                assertThat(contrast(palette.get(Token.ON_ACK), palette.get(Token.ACK_FILL)))
                        .as(where)
                        .isGreaterThanOrEqualTo(4.5);
                assertThat(contrast(palette.get(Token.ON_TROUBLE), palette.get(Token.TROUBLE)))
                        .as(where)
                        .isGreaterThanOrEqualTo(4.5);
                assertThat(contrast(palette.get(Token.ON_TEST), palette.get(Token.TEST_FILL)))
                        .as(where)
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    @Test
    void onlyTheLiveDeskHasRed() {
        Color red = Palette.of(Theme.DARK, Coat.LIVE).get(Token.ALARM);
        assertThat(red.getHue()).isBetween(340.0, 360.0);
        for (Theme theme : List.of(Theme.DARK, Theme.LIGHT)) {
            assertThat(Palette.of(theme, Coat.NEUTRAL).get(Token.ALARM))
                    .isEqualTo(Palette.of(theme, Coat.LIVE).get(Token.INVERSE));
            assertThat(Palette.of(theme, Coat.DRILL).get(Token.ALARM))
                    .isEqualTo(Palette.of(theme, Coat.LIVE).get(Token.MODE_FILL));
        }
        assertThat(Palette.of(Theme.LIGHT, Coat.LIVE).banded()).isTrue();
        assertThat(Palette.of(Theme.LIGHT, Coat.NEUTRAL).banded()).isFalse();
        assertThat(Palette.of(Theme.DARK, Coat.LIVE).banded()).isFalse();
    }

    @Test
    void coloursStandInTokenFilesOnly() throws IOException {
        Pattern literal = Pattern.compile(
                "#[0-9A-Fa-f]{3,8}\\b|rgba?\\(|hsb\\(|Color\\.(web|rgb|color|hsb)\\(|Color\\.[A-Z]{3,}|0x[0-9a-fA-F]{6,8}\\b");
        List<String> tokens = List.of("dark.css", "light.css", "print.css");
        List<String> found;
        try (Stream<Path> css = Files.walk(Path.of("resources"));
                Stream<Path> java = Files.walk(Path.of("src/main/java/org/duressdesk/ui"))) {
            found = Stream.concat(
                            css.filter(p -> p.toString().endsWith(".css")
                                    || p.toString().endsWith(".fxml")),
                            java.filter(p -> p.toString().endsWith(".java")))
                    .filter(p -> !tokens.contains(p.getFileName().toString()) && !p.endsWith("ui/theme/Palette.java"))
                    .filter(p -> literal.matcher(text(p)).find())
                    .map(Path::toString)
                    .toList();
        }
        assertThat(found).isEmpty();
    }

    @Test
    void fontsAreTheBundledOnes() {
        Fx.run(() -> {
            assertThat(Fonts.regular(18).getFamily()).isEqualTo("B612");
            assertThat(Fonts.bold(18).getStyle()).contains("Bold");
            assertThat(Fonts.mono(18).getFamily()).isEqualTo("B612 Mono");
            assertThat(width("111111", Fonts.regular(18))).isEqualTo(width("888888", Fonts.regular(18)));
            assertThat(width("iiii", Fonts.mono(18))).isEqualTo(width("MMMM", Fonts.mono(18)));
        });
    }

    private static double width(String words, Font font) {
        Text text = new Text(words);
        text.setFont(font);
        return text.getLayoutBounds().getWidth();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double contrast(Color a, Color b) {
        double la = luminance(a);
        double lb = luminance(b);
        return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
    }

    private static double luminance(Color c) {
        return 0.2126 * linear(c.getRed()) + 0.7152 * linear(c.getGreen()) + 0.0722 * linear(c.getBlue());
    }

    private static double linear(double v) {
        return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
    }
}
