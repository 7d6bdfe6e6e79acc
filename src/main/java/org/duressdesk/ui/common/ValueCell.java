package org.duressdesk.ui.common;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A label over a value, with a line at the left: "Grid" over "H6". */
public final class ValueCell extends VBox {
    private final Label name = new Label();
    private final Label value = new Label();

    /** @param valueStyle a word style class: "alarm-value", "title", "strong" */
    public ValueCell(String label, String text, String valueStyle) {
        name.setText(label);
        name.getStyleClass().addAll("cell-name", "text-3");
        value.getStyleClass().add(valueStyle);
        value.setMinWidth(USE_PREF_SIZE);
        name.setMinWidth(USE_PREF_SIZE);
        getStyleClass().add("value-cell");
        getChildren().setAll(name, value);
        set(text);
    }

    public void set(String text) {
        value.setText(text);
        setAccessibleText(name.getText() + ": " + text);
    }
}
