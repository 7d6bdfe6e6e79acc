package org.duressdesk.ui.common;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.duressdesk.ui.common.art.Say;

/** Time that has run towards one or more deadlines, as a bar with marks: what happens if nobody acknowledges. */
public final class DeadlineBar extends Region {
    private static final double THICK = 10;

    private final List<Double> marks;
    private final Rectangle track = part("fill-line");
    private final Rectangle run;
    private double share;

    /**
     * @param marks where the deadlines lie, as shares of the width, 0 to 1
     * @param alarm true while it runs for an unacknowledged alarm (alarm colour), false for anything else
     */
    public DeadlineBar(List<Double> marks, boolean alarm, double height) {
        this.marks = List.copyOf(marks);
        run = part(alarm ? "fill-alarm" : "fill-text2");
        setMinSize(40, height);
        setPrefHeight(height);
        setMaxHeight(height);
        getChildren().setAll(track, run);
        this.marks.forEach(m -> getChildren().add(part("fill-text1")));
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        show(0);
    }

    public void show(double share) {
        this.share = Math.clamp(share, 0, 1);
        setAccessibleText(Say.it("share", Math.round(this.share * 100)));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double w = getWidth();
        double y = (getHeight() - THICK) / 2;
        place(track, 0, y, w, THICK);
        place(run, 0, y, share * w, THICK);
        for (int i = 0; i < marks.size(); i++) {
            double x = Math.min(w - 3, Math.max(0, marks.get(i) * w - 1.5));
            place((Rectangle) getChildren().get(i + 2), x, Math.max(0, y - 6), 3, THICK + 12);
        }
    }

    private static void place(Rectangle part, double x, double y, double w, double h) {
        part.setX(x);
        part.setY(y);
        part.setWidth(w);
        part.setHeight(h);
    }

    private static Rectangle part(String style) {
        Rectangle part = new Rectangle();
        part.setManaged(false);
        part.getStyleClass().setAll(style);
        return part;
    }
}
