package org.duressdesk.ui.common;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.duressdesk.ui.common.art.Hatch;

/**
 * The full-width bar that says that the desk itself is impaired: receiver silent, sound failed, storage failed. It has
 * no close button: who shows it takes it away when the cause has ended. Put values and an {@link ActButton} into
 * {@link #setRight}.
 */
public final class SystemBar extends HBox {
    private final Label title = new Label();
    private final Label line = new Label();
    private final HBox right = new HBox();

    public SystemBar(String text, String below) {
        title.getStyleClass().add("bar-title");
        title.setMinWidth(0);
        line.getStyleClass().add("bar-line");
        line.setMinWidth(0);
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        title.setMinHeight(USE_PREF_SIZE);
        Hatch hatch = new Hatch();
        hatch.getStyleClass().add("bar-hatch");
        VBox words = new VBox(title, line);
        words.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        right.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        right.setSpacing(20);
        getStyleClass().addAll("system-bar", "trouble");
        getChildren().setAll(hatch, words, right);
        setAccessibleRole(AccessibleRole.TEXT);
        say(text, below);
    }

    public void say(String text, String below) {
        title.setText(text);
        line.setText(below);
        setAccessibleText(text + ". " + below);
    }

    /** Where there is no height the line below the title is cut instead of wrapped. */
    public void oneLine(boolean now) {
        line.setWrapText(!now);
    }

    public void setRight(Node... nodes) {
        right.getChildren().setAll(nodes);
    }
}
