package org.duressdesk.ui.window;

import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/**
 * The root of the window: the desk, what became of the last act on the line of its soft keys, and below both the bar of a
 * fault in drawing, which takes its height from the desk. Neither covers what must stay (decision record 84).
 */
final class DeskRoot extends Pane {
    /** Share of the window that the words of a fault may take at most; what is longer is in the log. */
    private static final double MOST = 0.08;

    private final AnswerLine answer;
    private final Label fault;
    private DeskPane desk;

    DeskRoot(DeskPane desk, AnswerLine answer, Label fault) {
        this.desk = desk;
        this.answer = answer;
        this.fault = fault;
        getStyleClass().add("desk-window");
        getStylesheets().addAll(Sheets.all());
        answer.managedProperty().bind(answer.visibleProperty());
        fault.managedProperty().bind(fault.visibleProperty());
        getChildren().setAll(desk, answer, fault);
    }

    /** Another desk in place of the one before. */
    void desk(DeskPane next) {
        desk = next;
        getChildren().set(0, next);
    }

    @Override
    protected void layoutChildren() {
        double w = getWidth();
        double said = fault.isVisible() ? Math.min(Math.ceil(fault.prefHeight(w)), getHeight() * MOST) : 0;
        double high = getHeight() - Math.floor(said);
        double wide = Math.min(w, Math.ceil(answer.prefWidth(-1)));
        double line = Math.ceil(answer.prefHeight(wide));
        desk.said(answer.isVisible() ? line : 0);
        desk.resizeRelocate(0, 0, w, high);
        answer.resizeRelocate(Math.round((w - wide) / 2), high - line, wide, line);
        fault.resizeRelocate(0, high, w, getHeight() - high);
    }
}
