package org.duressdesk.ui.common.art;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.TextAlignment;
import org.duressdesk.ui.theme.Fonts;
import org.duressdesk.ui.theme.Palette;

/** Pieces drawn on a canvas in the colours of a palette. */
public final class ArtBrush {
    private ArtBrush() {}

    /** Draws with the drawing's centre at x, y; leaves the context's transform as it was. */
    public static void draw(GraphicsContext g, Palette palette, List<Piece> pieces, double x, double y, double scale) {
        g.save();
        g.translate(x, y);
        g.scale(scale, scale);
        pieces.forEach(piece -> draw(g, palette, piece));
        g.restore();
    }

    private static void draw(GraphicsContext g, Palette palette, Piece piece) {
        switch (piece) {
            case Piece.Path path -> {
                if (drawn(path.ink(), palette)) {
                    g.save();
                    g.translate(path.x(), path.y());
                    g.scale(path.scale(), path.scale());
                    g.beginPath();
                    g.appendSVGPath(path.svg());
                    finish(g, palette, path.ink());
                    g.restore();
                }
            }
            case Piece.Disc disc -> {
                if (drawn(disc.ink(), palette)) {
                    g.save();
                    g.beginPath();
                    g.arc(disc.x(), disc.y(), disc.radius(), disc.radius(), 0, 360);
                    g.closePath();
                    finish(g, palette, disc.ink());
                    g.restore();
                }
            }
            case Piece.Word word -> {
                g.setFont(Fonts.bold(word.px()));
                g.setTextAlign(TextAlignment.CENTER);
                g.setTextBaseline(VPos.BASELINE);
                g.setFill(palette.get(word.fill()));
                g.fillText(word.text(), word.x(), word.baseline());
            }
        }
    }

    private static boolean drawn(Ink ink, Palette palette) {
        return switch (ink.when()) {
            case ALWAYS -> true;
            case BANDED -> palette.banded();
            case PLAIN -> !palette.banded();
        };
    }

    private static void finish(GraphicsContext g, Palette palette, Ink ink) {
        ink.fill().ifPresent(token -> {
            g.setFill(palette.get(token));
            g.fill();
        });
        ink.stroke().ifPresent(token -> {
            g.setStroke(palette.get(token));
            g.setLineWidth(ink.width());
            g.setLineCap(StrokeLineCap.BUTT);
            g.setLineDashes(ink.dash().stream().mapToDouble(Double::doubleValue).toArray());
            g.setLineDashOffset(ink.dashOffset());
            g.stroke();
        });
    }
}
