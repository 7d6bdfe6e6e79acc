package org.duressdesk.ui.common;

import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Text;
import org.duressdesk.ui.theme.Fonts;

/** Time left of a deadline: a ring that empties clockwise from the top, with the number inside. */
public final class CountdownRing extends Region {
    private final double px;
    private final Text number = text("fill-text1");
    private final Text below = text("fill-text2");
    private final Arc left = new Arc();

    public CountdownRing(double px) {
        this.px = px;
        setMinSize(px, px);
        setPrefSize(px, px);
        setMaxSize(px, px);
        double r = px / 2 - 7;
        Circle track = new Circle(px / 2, px / 2, r);
        track.getStyleClass().setAll("fill-none", "stroke-line");
        track.setStrokeWidth(8);
        track.setManaged(false);
        left.setCenterX(px / 2);
        left.setCenterY(px / 2);
        left.setRadiusX(r);
        left.setRadiusY(r);
        left.setStartAngle(90);
        left.setType(ArcType.OPEN);
        left.setStrokeWidth(8);
        left.setStrokeLineCap(StrokeLineCap.BUTT);
        left.getStyleClass().setAll("fill-none", "stroke-text1");
        left.setManaged(false);
        number.setFont(Fonts.bold(px > 90 ? 28 : 22));
        below.setFont(Fonts.regular(16));
        getChildren().setAll(track, left, number, below);
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        setMouseTransparent(true);
    }

    /**
     * @param share  what is left, 0 to 1
     * @param text   the number inside, "38"
     * @param under  a word below it, "s left", or empty
     * @param late   the deadline has passed: the ring is drawn in trouble colour
     */
    public void show(double share, String text, String under, boolean late) {
        left.setLength(360 * Math.clamp(share, 0, 1));
        left.getStyleClass().setAll("fill-none", late ? "stroke-trouble-line" : "stroke-text1");
        number.setText(text);
        below.setText(under);
        boolean narrow =
                px <= 90 && under.length() > 1; // a word inside the small ring stands higher, where the ring is wide
        place(number, px / 2 + (under.isEmpty() ? 8 : narrow ? 1 : 4));
        place(below, px / 2 + (narrow ? 17 : 24));
        setAccessibleText(text + " " + under);
    }

    private void place(Text text, double baseline) {
        text.setX(px / 2 - text.getLayoutBounds().getWidth() / 2);
        text.setY(baseline);
    }

    private static Text text(String style) {
        Text text = new Text();
        text.setManaged(false);
        text.setTextOrigin(VPos.BASELINE);
        text.getStyleClass().setAll(style);
        return text;
    }
}
