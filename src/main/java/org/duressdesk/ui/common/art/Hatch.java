package org.duressdesk.ui.common.art;

import javafx.scene.layout.Region;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;

/** Diagonal stripes in trouble colour: the sign of an impaired desk, seen also without colour. */
public final class Hatch extends Region {
    private static final double STEP = 24;

    private final Rectangle clip = new Rectangle();

    public Hatch() {
        getStyleClass().add("hatch");
        setClip(clip);
        setMouseTransparent(true);
    }

    @Override
    protected void layoutChildren() {
        double w = getWidth();
        double h = getHeight();
        if (clip.getWidth() == w && clip.getHeight() == h) {
            return;
        }
        clip.setWidth(w);
        clip.setHeight(h);
        getChildren().clear();
        for (double x = -h; x < w + h; x += STEP) {
            Polygon stripe = new Polygon(x, h, x + h, 0, x + h + STEP / 2, 0, x + STEP / 2, h);
            stripe.getStyleClass().setAll("fill-on-trouble");
            stripe.setManaged(false);
            getChildren().add(stripe);
        }
    }
}
