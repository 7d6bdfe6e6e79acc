package org.duressdesk.ui.common;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.duressdesk.ui.common.art.Say;

/** How long ago something was heard: 0 to {@code full} seconds, with a mark where the next is expected. */
public final class AgeBar extends Region {
    private final double full;
    private final double mark;
    private final Rectangle track = part("fill-line");
    private final Rectangle age = part("fill-text2");
    private final Rectangle notch = part("fill-text1");
    private double seconds;

    /**
     * @param full seconds at which the bar is full, the link counts as silent
     * @param mark seconds at which the next heartbeat is due
     */
    public AgeBar(double full, double mark, double width, double height) {
        this.full = full;
        this.mark = mark;
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxSize(width, height);
        getChildren().setAll(track, age, notch);
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        show(0, false);
    }

    public void show(double age, boolean silent) {
        String ink = silent ? "fill-trouble-band" : "fill-text2";
        if (!this.age.getStyleClass().contains(ink)) {
            this.age.getStyleClass().setAll(ink);
        }
        seconds = age;
        setAccessibleText(Say.it("age", Math.round(age)));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double w = getWidth();
        size(track, 0, w);
        size(age, 0, Math.clamp(seconds / full, 0, 1) * w);
        size(notch, mark / full * w, 2);
    }

    private void size(Rectangle part, double x, double w) {
        part.setX(x);
        part.setWidth(w);
        part.setHeight(getHeight());
    }

    private static Rectangle part(String style) {
        Rectangle part = new Rectangle();
        part.setManaged(false);
        part.getStyleClass().setAll(style);
        return part;
    }
}
