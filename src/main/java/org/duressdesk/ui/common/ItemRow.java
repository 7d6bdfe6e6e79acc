package org.duressdesk.ui.common;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A two line list row: a sign, then what it is with a line below, then at the right a value with a line below. */
public final class ItemRow extends HBox {
    /**
     * @param strong the part of the first line in bold, for example the button's name; empty for none
     * @param rest   the rest of the first line
     */
    public ItemRow(Node sign, String strong, String rest, String below, String value, String valueBelow) {
        getStyleClass().add("item-row");
        Label bold = words(strong, "strong");
        Label first = words(rest, "text-1");
        first.setMinWidth(0);
        HBox line = new HBox(strong.isEmpty() || rest.isEmpty() ? 0 : 6, bold, first);
        VBox left = column(Pos.CENTER_LEFT, line, words(below, "small", "text-2"));
        VBox right = column(Pos.CENTER_RIGHT, words(value, "strong"), words(valueBelow, "small", "text-3"));
        HBox.setHgrow(left, Priority.ALWAYS);
        getChildren().setAll(sign, left, right);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setAccessibleText(String.join(
                ", ",
                java.util.stream.Stream.of((strong + " " + rest).strip(), below, value, valueBelow)
                        .filter(s -> !s.isEmpty())
                        .toList()));
    }

    private static Label words(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
        return label;
    }

    private static VBox column(Pos pos, Node... nodes) {
        VBox box = new VBox(nodes);
        box.setAlignment(pos);
        return box;
    }
}
