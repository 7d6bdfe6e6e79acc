package org.duressdesk.ui.common;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Children that stay from picture to picture. */
public final class Kept {
    private Kept() {}

    /**
     * Gives a pane these children, unless it has them. What is new is styled at once: a label that gets its skin within a
     * pulse leaves the scene marked, and the next pulse then draws the whole window again for nothing (decision 52).
     */
    public static void in(Pane pane, List<? extends Node> next) {
        if (next.equals(pane.getChildren())) {
            return;
        }
        Set<Node> before = Collections.newSetFromMap(new IdentityHashMap<>());
        before.addAll(pane.getChildren());
        pane.getChildren().setAll(next);
        next.stream().filter(node -> !before.contains(node)).forEach(Node::applyCss);
    }
}
