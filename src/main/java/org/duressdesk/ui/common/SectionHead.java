package org.duressdesk.ui.common;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;

/** A line above, a name at the left, a few words in label colour at the right. */
public final class SectionHead extends HBox {
    private final Label name = new Label();
    private final Label words = new Wrapped();

    public SectionHead(String title, String right) {
        name.getStyleClass().add("strong");
        name.setMinWidth(USE_PREF_SIZE);
        words.getStyleClass().addAll("small", "text-3");
        words.setTextAlignment(TextAlignment.RIGHT);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getStyleClass().add("section-head");
        getChildren().setAll(name, gap, words);
        set(title, right);
    }

    public void set(String title, String right) {
        name.setText(title);
        words.setText(right);
        setAccessibleText(right.isEmpty() ? title : title + ", " + right);
    }
}
