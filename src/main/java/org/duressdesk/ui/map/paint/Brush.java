package org.duressdesk.ui.map.paint;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.TextAlignment;
import org.duressdesk.domain.site.Point;
import org.duressdesk.ui.common.art.ArtBrush;
import org.duressdesk.ui.common.art.Piece;
import org.duressdesk.ui.map.label.Placed;
import org.duressdesk.ui.map.label.Rectilinear;
import org.duressdesk.ui.map.picture.Camera;
import org.duressdesk.ui.map.picture.Rect;
import org.duressdesk.ui.theme.Fonts;
import org.duressdesk.ui.theme.Palette;
import org.duressdesk.ui.theme.Token;

/** Draws on a canvas in tokens, with plan points put on whole pixels so that walls stay sharp. */
public record Brush(GraphicsContext g, Palette palette, Camera camera) {
    double sx(double planX) {
        return Math.round(camera.x(planX));
    }

    double sy(double planY) {
        return Math.round(camera.y(planY));
    }

    double length(double plan) {
        return plan * camera.scale();
    }

    public void fill(Token token, Rect r) {
        g.setFill(palette.get(token));
        g.fillRect(r.x(), r.y(), r.w(), r.h());
    }

    void fillRound(Token token, Rect r) {
        g.setFill(palette.get(token));
        g.fillRoundRect(r.x(), r.y(), r.w(), r.h(), 4, 4);
    }

    void edge(Token token, Rect r, double width) {
        pen(token, width);
        double half = width % 2 == 1 ? 0.5 : 0;
        g.strokeRoundRect(r.x() + half, r.y() + half, r.w() - 2 * half, r.h() - 2 * half, 4, 4);
    }

    void pen(Token token, double width, double... dashes) {
        g.setStroke(palette.get(token));
        g.setLineWidth(width);
        g.setLineCap(StrokeLineCap.BUTT);
        g.setLineDashes(dashes);
        g.setLineDashOffset(0);
    }

    void line(double x1, double y1, double x2, double y2) {
        double shift = g.getLineWidth() % 2 == 1 ? 0.5 : 0;
        g.strokeLine(x1 + shift, y1 + shift, x2 + shift, y2 + shift);
    }

    /** Fills a closed plan polygon. */
    void fillArea(Token token, List<Point> outline) {
        double[] x = xs(outline);
        double[] y = ys(outline);
        g.setFill(palette.get(token));
        if (Rectilinear.is(x, y)) {
            Rectilinear.area(x, y).forEach(r -> g.fillRect(r.x(), r.y(), r.w(), r.h()));
        } else {
            g.fillPolygon(x, y, x.length);
        }
    }

    /** Draws the edges of a closed plan polygon as a full line. */
    void wall(Token token, List<Point> outline, double width) {
        double[] x = xs(outline);
        double[] y = ys(outline);
        if (Rectilinear.is(x, y)) {
            g.setFill(palette.get(token));
            Rectilinear.edges(x, y, width).forEach(r -> g.fillRect(r.x(), r.y(), r.w(), r.h()));
        } else {
            pen(token, width);
            g.strokePolygon(x, y, x.length);
        }
    }

    private double[] xs(List<Point> outline) {
        return outline.stream().mapToDouble(p -> sx(p.x())).toArray();
    }

    private double[] ys(List<Point> outline) {
        return outline.stream().mapToDouble(p -> sy(p.y())).toArray();
    }

    /** A closed plan polygon as the current path. */
    void path(List<Point> outline) {
        g.beginPath();
        for (int i = 0; i < outline.size(); i++) {
            double x = sx(outline.get(i).x());
            double y = sy(outline.get(i).y());
            if (i == 0) {
                g.moveTo(x, y);
            } else {
                g.lineTo(x, y);
            }
        }
        g.closePath();
    }

    void words(Placed.Words w) {
        g.save();
        g.translate(w.x(), w.y());
        g.rotate(w.degrees());
        w.ground().ifPresent(token -> {
            double left = w.fromLeft() ? -3 : -(w.width() + 6) / 2;
            fill(token, new Rect(left, -w.px() * 0.62, w.width() + 6, w.px() * 1.24));
        });
        g.setTextAlign(w.fromLeft() ? TextAlignment.LEFT : TextAlignment.CENTER);
        text(w.text(), 0, 0, w.px(), w.bold(), w.ink());
        g.restore();
    }

    /** Words whose capitals' middle is at y. */
    void text(String words, double x, double y, double px, boolean bold, Token ink) {
        g.setFont(bold ? Fonts.bold(px) : Fonts.regular(px));
        g.setTextBaseline(VPos.BASELINE);
        g.setFill(palette.get(ink));
        g.fillText(words, x, Math.round(y + px * 0.36));
    }

    void centred(String words, double x, double y, double px, boolean bold, Token ink) {
        g.setTextAlign(TextAlignment.CENTER);
        text(words, x, y, px, bold, ink);
    }

    void art(List<Piece> pieces, double x, double y, double scale) {
        ArtBrush.draw(g, palette, pieces, x, y, scale);
    }
}
