package org.duressdesk.ui.people;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;

/** What a view says: its visible words, and the controls a screen reader would find mute. */
public final class Words {
    private Words() {}

    /** Every visible word, a label a line. */
    public static String of(Parent parent) {
        List<String> words = new ArrayList<>();
        walk(parent, node -> {
            if (node instanceof Labeled labeled && !labeled.getText().isEmpty()) {
                words.add(labeled.getText());
            }
        });
        return String.join("\n", words);
    }

    /** Visible controls that can take the keyboard or stand for a thing, without a role or a text. */
    public static List<String> unspoken(Parent parent) {
        List<String> mute = new ArrayList<>();
        walk(parent, node -> {
            boolean part = node.getStyleClass().stream().anyMatch(c -> c.equals("scroll-bar") || c.equals("viewport"));
            boolean spoken =
                    node instanceof Labeled labeled && !labeled.getText().isEmpty()
                            || node.getAccessibleText() != null
                                    && !node.getAccessibleText().isBlank();
            boolean needs = node.isFocusTraversable()
                    || node.getOnMouseClicked() != null
                    || node.getAccessibleRole() == AccessibleRole.IMAGE_VIEW
                    || node.getAccessibleRole() == AccessibleRole.LIST_ITEM;
            if (needs && !part && (!spoken || node.getAccessibleRole() == AccessibleRole.NODE)) {
                mute.add(node.toString());
            }
        });
        return mute;
    }

    private static void walk(Node node, java.util.function.Consumer<Node> visit) {
        if (!node.isVisible()) {
            return;
        }
        visit.accept(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, visit));
        }
    }
}
