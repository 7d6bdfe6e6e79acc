package org.duressdesk.ui.map.paint;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.duressdesk.domain.site.FloorPlan;
import org.duressdesk.ui.common.art.Art;
import org.duressdesk.ui.map.label.MapLayout;
import org.duressdesk.ui.map.label.Placed;
import org.duressdesk.ui.map.picture.Camera;
import org.duressdesk.ui.map.picture.Grid;
import org.duressdesk.ui.map.picture.MapPicture;
import org.duressdesk.ui.map.picture.MapWords;
import org.duressdesk.ui.map.picture.Measure;
import org.duressdesk.ui.map.picture.Rect;
import org.duressdesk.ui.map.picture.View;
import org.duressdesk.ui.theme.Fonts;
import org.duressdesk.ui.theme.SizeClass;
import org.duressdesk.ui.theme.Token;

/** What lies over the map and around it: watermark, the frame of a map that is not live, edge chips, rulers, compass, scale. */
public record FramePainter(
        Brush brush, MapPicture picture, MapLayout layout, SizeClass size, boolean compass, Measure measure) {
    private static final double LEFT = Camera.RULER_LEFT;
    private static final double TOP = Camera.RULER_TOP;

    public void paint() {
        View view = View.of(picture, brush.camera(), size, measure);
        picture.watermark().ifPresent(this::watermark);
        if (!picture.notLive().isEmpty()) {
            notLive(view);
        }
        layout.edges().forEach(this::edge);
        rulers();
        if (compass) {
            compass(
                    brush,
                    view.rose().cx(),
                    view.rose().cy(),
                    34,
                    picture.plan().trueNorth());
            scaleBar(view);
        }
    }

    private double width() {
        return brush.camera().width();
    }

    private double height() {
        return brush.camera().height();
    }

    private void watermark(String words) {
        GraphicsContext g = brush.g();
        g.save();
        g.setGlobalAlpha(0.16);
        g.setFont(Fonts.bold(64));
        g.setFill(brush.palette().get(Token.MODE));
        g.setTextAlign(TextAlignment.LEFT);
        double step = measure.width(words, 64, true) + 160;
        for (int row = 0; 150 + row * 190 < height() + 200; row++) {
            for (double x = -40 + (row % 2 == 1 ? step / 2 : 0); x < width(); x += step) {
                g.save();
                g.translate(LEFT + x, TOP + 150 + row * 190);
                g.rotate(-18);
                g.fillText(words, 0, 0);
                g.restore();
            }
        }
        g.restore();
    }

    private void notLive(View view) {
        double thick = view.rim();
        Rect in = brush.camera().map();
        stripes(new Rect(in.x(), in.y(), in.w(), thick));
        stripes(new Rect(in.x(), in.bottom() - thick, in.w(), thick));
        stripes(new Rect(in.x(), in.y() + thick, thick, in.h() - 2 * thick));
        stripes(new Rect(in.right() - thick, in.y() + thick, thick, in.h() - 2 * thick));
        view.sign().ifPresent(plate -> {
            brush.fill(Token.TROUBLE, plate);
            brush.pen(Token.ON_TROUBLE, 2);
            brush.g().strokeRect(plate.x(), plate.y(), plate.w(), plate.h());
            brush.centred(picture.notLive(), plate.cx(), plate.cy(), View.type(size), true, Token.ON_TROUBLE);
        });
    }

    private void stripes(Rect r) {
        GraphicsContext g = brush.g();
        g.save();
        g.beginPath();
        g.rect(r.x(), r.y(), r.w(), r.h());
        g.clip();
        brush.fill(Token.ON_TROUBLE, r);
        g.setFill(brush.palette().get(Token.TROUBLE));
        double first = Math.floor((r.x() + r.y()) / 28) * 28;
        for (double d = first; d < r.right() + r.bottom(); d += 28) {
            double top = r.y();
            double bottom = r.bottom();
            g.fillPolygon(
                    new double[] {d - bottom, d - top, d - top + 14, d - bottom + 14},
                    new double[] {bottom, top, top, bottom},
                    4);
        }
        g.restore();
    }

    private void edge(Placed.Edge edge) {
        GraphicsContext g = brush.g();
        brush.art(
                Art.sign(
                        edge.marker().state().sign(),
                        edge.marker().kind(),
                        edge.marker().number(),
                        Token.PANEL),
                edge.x(),
                edge.y(),
                0.9);
        g.save();
        g.translate(edge.x(), edge.y());
        g.rotate(edge.degrees());
        g.setFill(brush.palette().get(Token.TEXT1));
        g.fillPolygon(new double[] {25, 40, 25}, new double[] {-11, 0, 11}, 3);
        g.restore();
    }

    private void rulers() {
        brush.fill(Token.PANEL, new Rect(0, 0, width(), TOP));
        brush.fill(Token.PANEL, new Rect(0, 0, LEFT, height()));
        brush.pen(Token.LINE, 1);
        brush.line(LEFT, TOP, width(), TOP);
        brush.line(LEFT, TOP, LEFT, height());
        FloorPlan plan = picture.plan();
        double cell = plan.gridCell();
        double px = size.labelType() + 1;
        Grid.Cell lit = picture.cell().flatMap(Grid::cell).orElse(new Grid.Cell(-1, -1));
        for (int i = 0; i * cell < plan.width() && i < FloorPlan.COLUMNS.length(); i++) {
            double from = Math.max(LEFT, brush.sx(i * cell));
            double to = Math.min(width(), brush.sx((i + 1) * cell));
            if (to - from > 24) {
                name(
                        String.valueOf(FloorPlan.COLUMNS.charAt(i)),
                        Math.round((from + to) / 2),
                        TOP / 2,
                        px,
                        lit.column() == i);
            }
            tick(brush.sx(i * cell), brush.sx(i * cell) > LEFT && brush.sx(i * cell) < width(), true);
        }
        for (int i = 0; i * cell < plan.height(); i++) {
            double from = Math.max(TOP, brush.sy(i * cell));
            double to = Math.min(height(), brush.sy((i + 1) * cell));
            if (to - from > 24) {
                name(Integer.toString(i + 1), LEFT / 2, Math.round((from + to) / 2), px, lit.row() == i);
            }
            tick(brush.sy(i * cell), brush.sy(i * cell) > TOP && brush.sy(i * cell) < height(), false);
        }
    }

    private void tick(double at, boolean shown, boolean column) {
        if (shown) {
            brush.pen(Token.MAP_WALL, 1);
            if (column) {
                brush.line(at, TOP - 7, at, TOP - 1);
            } else {
                brush.line(LEFT - 7, at, LEFT - 1, at);
            }
        }
    }

    private void name(String words, double x, double y, double px, boolean lit) {
        if (lit) {
            brush.fill(
                    Token.INVERSE,
                    Rect.around(x, y, Math.ceil(measure.width(words, px, true)) + 6, Math.ceil(px * 1.24)));
        }
        brush.centred(words, x, y, px, true, lit ? Token.ON_INVERSE : Token.TEXT2);
    }

    /** A disc with an arrow to true north and the letter N. */
    static void compass(Brush brush, double x, double y, double radius, double north) {
        GraphicsContext g = brush.g();
        double k = radius / 34;
        g.setFill(brush.palette().get(Token.PANEL));
        g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
        brush.pen(k < 1 ? Token.EDGE : Token.LINE, 1);
        g.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
        g.save();
        g.translate(x, y);
        g.scale(k, k);
        g.save();
        g.rotate(north);
        g.setFill(brush.palette().get(Token.TEXT1));
        g.fillPolygon(new double[] {0, 9, 0, -9}, new double[] {-28, 8, 2, 8}, 4);
        g.restore();
        g.restore();
        brush.centred(MapWords.say("north"), x, y + 22 * k, 16, true, Token.TEXT1);
    }

    private void scaleBar(View view) {
        MapLayout.ScaleBar bar =
                MapLayout.scaleBar(picture.plan().unitsPerMetre(), brush.camera(), view, layout.plates());
        Rect box = bar.box();
        double x = box.x() + 8;
        double y = box.y() + 24;
        brush.fill(Token.PANEL, box);
        brush.pen(Token.LINE, 1);
        brush.g().strokeRect(box.x() + 0.5, box.y() + 0.5, box.w(), box.h());
        brush.pen(Token.TEXT1, 2);
        brush.g()
                .strokePolyline(
                        new double[] {x, x, x + bar.length(), x + bar.length()},
                        new double[] {y - 2, y + 4, y + 4, y - 2},
                        4);
        brush.centred(MapWords.say("metres", bar.metres()), x + bar.length() / 2, y - 11, 16, false, Token.TEXT1);
    }
}
