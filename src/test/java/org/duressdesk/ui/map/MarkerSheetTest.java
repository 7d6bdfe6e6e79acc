package org.duressdesk.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Parent;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import org.duressdesk.domain.device.Audibility;
import org.duressdesk.domain.device.DeviceKind;
import org.duressdesk.ui.Screens;
import org.duressdesk.ui.common.art.Art;
import org.duressdesk.ui.common.art.ArtBrush;
import org.duressdesk.ui.common.art.Piece;
import org.duressdesk.ui.common.art.Sign;
import org.duressdesk.ui.common.art.StateIcon;
import org.duressdesk.ui.theme.Coat;
import org.duressdesk.ui.theme.Look;
import org.duressdesk.ui.theme.Palette;
import org.duressdesk.ui.theme.SizeClass;
import org.duressdesk.ui.theme.Theme;
import org.duressdesk.ui.theme.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkerSheetTest {
    private static final int BOX = 80;
    private static final List<Sign> SIGNS = List.of(
            Sign.NORMAL,
            Sign.UNACKNOWLEDGED,
            Sign.ACKNOWLEDGED,
            Sign.RETURNED,
            Sign.ON_TEST,
            Sign.OUT_OF_SERVICE,
            Sign.LOW_BATTERY,
            Sign.MISSING,
            Sign.UNKNOWN,
            Sign.BLIND,
            Sign.TROUBLE);

    @ParameterizedTest
    @CsvSource({"DARK,LIVE", "LIGHT,LIVE", "DARK,NEUTRAL", "LIGHT,NEUTRAL", "DARK,DRILL", "PRINT,LIVE"})
    void sheetLooksAsCommitted(Theme theme, Coat coat) {
        Screens.check("markers-" + (theme + "-" + coat).toLowerCase(Locale.ROOT), sheet(theme, coat));
    }

    /** Without colour every state must still be another picture: at least 50 pixels clearly lighter or darker (a hollow core is small). */
    @ParameterizedTest
    @CsvSource({"DARK,LIVE", "LIGHT,LIVE", "DARK,NEUTRAL", "LIGHT,NEUTRAL", "DARK,DRILL", "LIGHT,DRILL", "PRINT,LIVE"})
    void everyStateDiffersFromEveryOtherInGrey(Theme theme, Coat coat) {
        for (DeviceKind kind : DeviceKind.values()) {
            Map<Sign, BufferedImage> grey = new EnumMap<>(Sign.class);
            for (Sign sign : SIGNS) {
                grey.put(sign, Screens.grey(one(theme, coat, sign, kind)));
            }
            for (Sign a : SIGNS) {
                for (Sign b : SIGNS) {
                    if (a != b) {
                        assertThat(differing(grey.get(a), grey.get(b)))
                                .as(theme + " " + coat + " " + kind + ": " + a + " against " + b)
                                .isGreaterThanOrEqualTo(50);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"DARK", "LIGHT"})
    void nodesAndCanvasDrawTheSame(Theme theme) {
        Look look = new Look(theme, SizeClass.L, Coat.LIVE);
        for (Sign sign : SIGNS) {
            BufferedImage node = Screens.take(look, BOX, BOX, () -> {
                StateIcon icon = new StateIcon(sign, DeviceKind.WIRELESS, "2", BOX, Token.MAP_ROOM, BOX);
                return new Pane(icon);
            });
            BufferedImage canvas = Screens.take(look, BOX, BOX, () -> {
                Canvas c = new Canvas(BOX, BOX);
                ArtBrush.draw(
                        c.getGraphicsContext2D(),
                        look.palette(),
                        Art.sign(sign, DeviceKind.WIRELESS, "2", Token.MAP_ROOM),
                        BOX / 2.0,
                        BOX / 2.0,
                        1);
                return new Pane(c);
            });
            assertThat(differing(Screens.grey(node), Screens.grey(canvas)))
                    .as(theme + " " + sign)
                    .isLessThanOrEqualTo(40);
        }
    }

    @Test
    void theAlarmLeadsAlsoWithoutColour() {
        for (Theme theme : List.of(Theme.DARK, Theme.LIGHT)) {
            int alarm = standsOut(theme, Sign.UNACKNOWLEDGED);
            for (Sign other : SIGNS) {
                if (other != Sign.UNACKNOWLEDGED && other != Sign.UNKNOWN) {
                    assertThat(alarm).as(theme + " against " + other).isGreaterThan(standsOut(theme, other));
                }
            }
        }
    }

    private static int standsOut(Theme theme, Sign sign) {
        BufferedImage image = Screens.grey(one(theme, Coat.LIVE, sign, DeviceKind.FIXED));
        int ground = image.getRGB(1, 1) & 255;
        int sum = 0;
        for (int y = 0; y < BOX; y++) {
            for (int x = 0; x < BOX; x++) {
                sum += Math.abs((image.getRGB(x, y) & 255) - ground);
            }
        }
        return sum;
    }

    private static int differing(BufferedImage a, BufferedImage b) {
        int count = 0;
        for (int y = 0; y < BOX; y++) {
            for (int x = 0; x < BOX; x++) {
                if (Math.abs((a.getRGB(x, y) & 255) - (b.getRGB(x, y) & 255)) > 60) {
                    count++;
                }
            }
        }
        return count;
    }

    private static BufferedImage one(Theme theme, Coat coat, Sign sign, DeviceKind kind) {
        return Screens.take(new Look(theme, SizeClass.L, coat), BOX, BOX, () -> {
            Canvas canvas = new Canvas(BOX, BOX);
            Palette palette = Palette.of(theme, coat);
            GraphicsContext g = canvas.getGraphicsContext2D();
            g.setFill(palette.get(Token.MAP_ROOM));
            g.fillRect(0, 0, BOX, BOX);
            ArtBrush.draw(g, palette, ringed(sign, kind, "1"), BOX / 2.0, BOX / 2.0, 1);
            return new Pane(canvas);
        });
    }

    private static List<Piece> ringed(Sign sign, DeviceKind kind, String number) {
        List<Piece> pieces = new ArrayList<>();
        if (sign == Sign.UNACKNOWLEDGED || sign == Sign.UNKNOWN) {
            pieces.addAll(Art.steadyRing());
            pieces.addAll(Art.brightRing(sign == Sign.UNKNOWN));
        }
        pieces.addAll(Art.sign(sign, kind, number, Token.MAP_ROOM));
        return pieces;
    }

    private static BufferedImage sheet(Theme theme, Coat coat) {
        return Screens.take(
                new Look(theme, SizeClass.L, coat), 366, SIGNS.size() * 96, () -> page(Palette.of(theme, coat)));
    }

    private static Parent page(Palette palette) {
        Canvas canvas = new Canvas(366, SIGNS.size() * 96);
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.setFill(palette.get(Token.MAP_ROOM));
        g.fillRect(0, 0, 366, canvas.getHeight());
        for (int row = 0; row < SIGNS.size(); row++) {
            Sign sign = SIGNS.get(row);
            for (int column = 0; column < 3; column++) {
                DeviceKind kind = DeviceKind.values()[column];
                double x = 62 + column * 121;
                double y = 48 + row * 96;
                double scale = sign == Sign.NORMAL || sign == Sign.BLIND || sign == Sign.LOW_BATTERY ? 1.15 : 1;
                ArtBrush.draw(g, palette, ringed(sign, kind, Integer.toString(column + 1)), x, y, scale);
                if (!sign.press()) {
                    ArtBrush.draw(
                            g,
                            palette,
                            Art.speaker(column == 2 ? Audibility.AUDIBLE : Audibility.SILENT, Token.TEXT3),
                            x + (sign == Sign.LOW_BATTERY ? 42 : 34),
                            y,
                            1);
                }
            }
        }
        return new Pane(canvas);
    }
}
