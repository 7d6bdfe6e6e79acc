package org.duressdesk.ui.common;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A framed part of the desk: a header with its name at the left and what you like at the right, and below it a body. */
public class Panel extends VBox {
    private final Label name = new Label();
    private final Label beside = new Label();
    private final HBox right = new HBox();
    private final HBox header;

    public Panel(String title) {
        name.setText(title);
        name.getStyleClass().add("head");
        name.setMinWidth(USE_PREF_SIZE);
        beside.getStyleClass().addAll("small", "text-3");
        beside.setMinWidth(0);
        HBox.setHgrow(beside, Priority.SOMETIMES); // what stands beside the name gives way before it
        right.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        right.setSpacing(12);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        header = new HBox(name, beside, gap, right);
        header.getStyleClass().add("panel-header");
        getStyleClass().add("panel");
        getChildren().add(header);
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText(title);
    }

    /** Its name. */
    public final void setTitle(String title) {
        name.setText(title);
        setAccessibleText(title);
    }

    /** For names that somebody else wrote: a long one is cut rather than what stands at its right. */
    protected final void titleGivesWay() {
        name.setMinWidth(0);
    }

    /** What its whole name takes, pixels. */
    protected final double nameWidth() {
        return name.prefWidth(-1);
    }

    /** What stands at the right end of the header. */
    protected final List<Node> right() {
        return right.getChildren();
    }

    /** Where the header may be higher: the words after the name wrap before they are cut. */
    public final void subWraps() {
        beside.setWrapText(true);
        beside.setMinHeight(USE_PREF_SIZE);
    }

    /** Words in label colour after the name; empty for none. */
    public final void setSub(String text) {
        beside.setText(text);
    }

    /** What stands at the right end of the header. */
    public final void setRight(Node... nodes) {
        right.getChildren().setAll(nodes);
    }

    /** The header row, to hide or restyle it. */
    public final HBox header() {
        return header;
    }

    /** What stands below the header, from the top down; the last takes what height is left when {@code grow} is set. */
    public final void setBody(boolean grow, Node... nodes) {
        getChildren().setAll(header);
        getChildren().addAll(nodes);
        if (grow && nodes.length > 0) {
            VBox.setVgrow(nodes[nodes.length - 1], Priority.ALWAYS);
        }
    }
}
