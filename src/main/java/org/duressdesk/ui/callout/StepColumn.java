package org.duressdesk.ui.callout;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import org.duressdesk.ui.common.WholeRows;

/**
 * Finished steps, the one to do now, and what comes. The card is always whole. Where not everything fits, finished steps
 * fold into one line first, then what comes gives way row by row from the last.
 */
final class StepColumn extends Region {
    private final WholeRows done;
    private final WholeRows folded;
    private final StepCard card;
    private final WholeRows next;

    StepColumn(WholeRows done, WholeRows folded, StepCard card, WholeRows next) {
        this.done = done;
        this.folded = folded;
        this.card = card;
        this.next = next;
        getChildren().setAll(done, folded, card, next);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        return card.minHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return done.prefHeight(width) + card.prefHeight(width) + next.prefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double w = getWidth();
        double high = Math.min(snapSizeY(card.prefHeight(w)), getHeight());
        double room = getHeight() - high;
        boolean fold = done.prefHeight(w) + next.prefHeight(w) > room + 1;
        WholeRows shown = fold ? folded : done;
        done.setVisible(!fold);
        folded.setVisible(fold);
        double above = Math.min(shown.prefHeight(w), room);
        shown.resizeRelocate(0, 0, w, above);
        card.resizeRelocate(0, above, w, high);
        next.resizeRelocate(0, above + high, w, Math.max(0, Math.min(next.prefHeight(w), room - above)));
    }
}
