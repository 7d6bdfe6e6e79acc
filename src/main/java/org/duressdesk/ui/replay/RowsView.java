package org.duressdesk.ui.replay;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.duressdesk.ui.common.Texting;
import org.duressdesk.ui.replay.reading.ReplayModel;
import org.duressdesk.ui.replay.reading.Row;
import org.duressdesk.ui.theme.SizeClass;
import org.duressdesk.ui.words.Times;

/** The journal list beside the map: the row at the play head and its neighbours, later ones in label colour. */
final class RowsView extends VBox {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass LATER = PseudoClass.getPseudoClass("later");

    private final ReplayModel model;
    private SizeClass size = SizeClass.L;
    private int shownCurrent = Integer.MIN_VALUE;
    private double shownHeight = -1;

    RowsView(ReplayModel model) {
        this.model = model;
        getStyleClass().add("replay-rows");
        setMinHeight(0);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        heightProperty().addListener(changed -> refresh());
        widthProperty().addListener(changed -> again());
    }

    void setSize(SizeClass next) {
        size = next;
        again();
    }

    private void again() {
        shownHeight = -1;
        refresh();
    }

    void refresh() {
        int current = model.currentRow();
        if (current == shownCurrent && getHeight() == shownHeight) {
            return;
        }
        shownCurrent = current;
        shownHeight = getHeight();
        int room = Math.max(1, (int) (getHeight() / (size.large() ? 34 : 29)));
        int before = Math.max(1, room * 2 / 3);
        int first = Math.max(0, Math.min(current - before, model.rows().size() - room));
        getChildren().clear();
        for (int i = first; i < Math.min(model.rows().size(), first + room); i++) {
            getChildren().add(line(model.rows().get(i), i == current, i > current));
        }
        trim(current - first);
    }

    /** Rows of two lines take the room of others: of those above first, as long as the current one has one above it. */
    private void trim(int current) {
        if (getScene() == null || getWidth() <= 0) {
            return;
        }
        applyCss();
        int at = current;
        while (getChildren().size() > 1
                && getChildren().stream().mapToDouble(this::high).sum() > getHeight()) {
            if (at > 1 || at == getChildren().size() - 1) {
                getChildren().removeFirst();
                at--;
            } else {
                getChildren().removeLast();
            }
        }
    }

    private double high(Node row) {
        return Math.ceil(Math.max(row.minHeight(getWidth()), row.prefHeight(getWidth())));
    }

    private HBox line(Row row, boolean current, boolean later) {
        HBox line = new HBox();
        line.getStyleClass().add("replay-row");
        line.pseudoClassStateChanged(CURRENT, current);
        line.pseudoClassStateChanged(LATER, later);
        if (size.large()) {
            Label number = new Label(Times.count(row.sequence()));
            number.getStyleClass().addAll("small", "text-3", "row-number");
            number.setMinWidth(USE_PREF_SIZE);
            line.getChildren().add(number);
        }
        Label clock = new Label(row.clock());
        clock.getStyleClass().add("row-clock");
        clock.setMinWidth(USE_PREF_SIZE);
        Label words = Texting.wrapped(row.words(), "row-words");
        line.getChildren().addAll(LaneIcon.of(row.lane(), 24), clock, words);
        line.setAccessibleRole(AccessibleRole.LIST_ITEM);
        line.setAccessibleText(row.clock() + ", " + row.words());
        line.setOnMouseClicked(click -> model.seek(row.position()));
        return line;
    }
}
