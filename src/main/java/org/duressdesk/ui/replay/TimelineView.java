package org.duressdesk.ui.replay;

import java.util.function.LongConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.duressdesk.ui.replay.reading.ReplayModel;
import org.duressdesk.ui.replay.reading.TimelineWindow;
import org.duressdesk.ui.theme.SizeClass;
import org.duressdesk.ui.words.Texts;
import org.duressdesk.ui.words.Times;

/** The four tracks over time, the play head, and below them the whole replay. A press or drag jumps. */
final class TimelineView extends Pane {
    private final ReplayModel model;
    private final TimelineArt art;
    private final Texts texts = Texts.of("replay");
    private TimelineSize size = TimelineSize.of(SizeClass.L);
    private TimelineWindow window = TimelineWindow.at(0, 1);
    private boolean fixed = true;
    private double drawnWidth = -1;

    TimelineView(ReplayModel model, LongConsumer seek) {
        this.model = model;
        this.art = new TimelineArt(model, Texts.of("replay"));
        getStyleClass().add("timeline");
        setAccessibleRole(AccessibleRole.SLIDER);
        setFocusTraversable(false);
        addEventHandler(MouseEvent.MOUSE_PRESSED, press -> seek.accept(position(press)));
        addEventHandler(MouseEvent.MOUSE_DRAGGED, drag -> seek.accept(position(drag)));
        setSize(SizeClass.L);
    }

    void setSize(SizeClass next) {
        size = art.setSize(next);
        setMinHeight(size.height());
        setPrefHeight(size.height());
        setMaxHeight(size.height());
        fixed = true;
        requestLayout();
    }

    /** The play head moved. */
    void refresh() {
        TimelineWindow now =
                TimelineWindow.at(model.player().position(), model.player().length());
        if (!now.equals(window)) {
            window = now;
            fixed = true;
        }
        setAccessibleText(texts.say(
                "spoken", Times.clock(model.replay().moment(model.player().position()))));
        requestLayout();
    }

    private long position(MouseEvent press) {
        double width = getWidth() - size.left() - size.right();
        if (press.getY() >= size.overview() - 6) {
            return Math.round(
                    (press.getX() - size.left()) / width * model.player().length());
        }
        return window.position(press.getX(), size.left(), width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - size.left() - size.right();
        if (width <= 0) {
            return;
        }
        if (fixed || drawnWidth != getWidth()) {
            fixed = false;
            drawnWidth = getWidth();
            getChildren().setAll(art.still(window, getWidth(), width));
            getChildren().add(art.head());
        }
        art.moveHead(window, width);
        super.layoutChildren();
    }
}
