package org.duressdesk.ui.common;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Words as nodes: labels with style classes, and sentences in which *stars* mark what is bold. */
public final class Texting {
    private Texting() {}

    /** What has no room in a part that may give way is not drawn over its neighbours. */
    public static void clip(Region part) {
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(part.widthProperty());
        clip.heightProperty().bind(part.heightProperty());
        part.setClip(clip);
    }

    /** A label that may be cut by what stands beside it. */
    public static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setMinWidth(0);
        return label;
    }

    /** A label that loses its last words, never half of one, where there is little room. */
    public static Label words(String text, String... styles) {
        return new WholeWords(text, styles);
    }

    /** A label that is never cut. */
    public static Label whole(String text, String... styles) {
        Label label = label(text, styles);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /** A label that wraps where there is little room: no word is cut or left out. */
    public static Label wrapped(String text, String... styles) {
        Label label = new Wrapped(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /** A sentence that wraps; odd parts between stars are bold. */
    public static TextFlow sentence(String text, String... styles) {
        TextFlow flow = new TextFlow();
        String[] parts = text.split("\\*", -1);
        for (int i = 0; i < parts.length; i++) {
            if (!parts[i].isEmpty()) {
                Text run = new Text(parts[i]);
                run.getStyleClass().addAll(styles);
                run.getStyleClass().addAll("run", i % 2 == 1 ? "strong" : "text-2");
                flow.getChildren().add(run);
            }
        }
        flow.setAccessibleText(text.replace("*", ""));
        flow.setMinWidth(0);
        return flow;
    }

    /** Puts a style class on a node or takes it away; nothing happens, and nothing is drawn anew, when it is so already. */
    public static void style(Node node, String style, boolean on) {
        if (node.getStyleClass().contains(style) != on) {
            if (on) {
                node.getStyleClass().add(style);
            } else {
                node.getStyleClass().remove(style);
            }
        }
    }

    /** What may be higher than its place: it can be moved up and down there. */
    public static ScrollPane scrolled(Node high) {
        ScrollPane pane = new ScrollPane(high);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setFocusTraversable(false);
        pane.setMinHeight(0);
        return pane;
    }

    /** What pushes its neighbours apart. */
    public static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        VBox.setVgrow(gap, Priority.ALWAYS);
        return gap;
    }

    /** A row, centred top to bottom. */
    public static HBox row(String style, Node... nodes) {
        HBox row = new HBox(nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add(style);
        return row;
    }

    /** A column. */
    public static VBox column(Pos at, Node... nodes) {
        VBox column = new VBox(nodes);
        column.setAlignment(at);
        column.setMinWidth(0);
        return column;
    }
}
