package org.duressdesk.ui.callout;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.duressdesk.domain.callout.ReadAloud;
import org.duressdesk.ui.common.Texting;

/**
 * What to read aloud, under its name. Whole wherever there is the height; a text that is too long for the window is
 * scrolled, so that the keys below it never leave the card.
 */
final class AloudBox extends Region {
    /** Pixels: what is always shown of a long text. */
    private static final double LEAST = 56;

    private static final double BAR = 14;

    private final Label head;
    private final AloudFlow words;
    private final Pane window = new Pane();
    private final ScrollBar bar = new ScrollBar();

    AloudBox(String title, List<ReadAloud.Piece> pieces) {
        head = Texting.label(title, "small", "text-3");
        words = AloudFlow.of(pieces);
        words.setManaged(false); // as wide as this box says, not as its text would like
        window.getChildren().setAll(words);
        window.setClip(new Rectangle());
        bar.setOrientation(Orientation.VERTICAL);
        bar.setVisible(false);
        bar.valueProperty().addListener((p, old, now) -> words.setLayoutY(-now.doubleValue()));
        setOnScroll(e -> bar.setValue(Math.clamp(bar.getValue() - e.getDeltaY(), 0, bar.getMax())));
        getStyleClass().add("aloud");
        getChildren().setAll(head, window, bar);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double inside(double width) {
        return width < 0 ? -1 : Math.max(0, width - snappedLeftInset() - snappedRightInset());
    }

    private double above() {
        return snapSizeY(head.prefHeight(-1)) + 2;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + words.prefWidth(-1) + snappedRightInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        return snappedTopInset() + above() + snapSizeY(words.prefHeight(inside(width))) + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return Math.min(LEAST, computePrefHeight(width));
    }

    @Override
    protected void layoutChildren() {
        double w = inside(getWidth());
        double top = snappedTopInset() + above();
        double room = Math.max(0, getHeight() - top - snappedBottomInset());
        boolean whole = words.prefHeight(w) <= room + 1;
        double wide = whole ? w : Math.max(0, w - BAR);
        double high = words.prefHeight(wide);
        head.resizeRelocate(snappedLeftInset(), snappedTopInset(), w, above() - 2);
        window.resizeRelocate(snappedLeftInset(), top, w, room);
        words.resize(wide, high);
        Rectangle clip = (Rectangle) window.getClip();
        clip.setWidth(w);
        clip.setHeight(room);
        bar.setVisible(!whole);
        bar.setMax(whole ? 0 : high - room);
        bar.setVisibleAmount(whole ? 0 : (high - room) * room / high);
        bar.setValue(Math.min(bar.getValue(), bar.getMax()));
        bar.resizeRelocate(snappedLeftInset() + w - BAR + 2, top, BAR - 2, room);
    }
}
