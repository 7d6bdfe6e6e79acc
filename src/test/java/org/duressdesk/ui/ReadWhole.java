package org.duressdesk.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import org.duressdesk.ui.theme.Look;

/** Which words of a laid-out picture cannot be read whole: cut by dots, leaving what they stand in, or over each other. */
public final class ReadWhole {
    private ReadWhole() {}

    /** Lays out and looks; on the screen thread. */
    public static List<String> faults(Parent root, Look look, double width, double height) {
        look.dress(new Scene(root, width, height));
        root.applyCss();
        root.layout();
        List<Label> labels = new ArrayList<>();
        gather(root, labels);
        List<String> faults = new ArrayList<>();
        for (Label label : labels) {
            if (label.lookup(".text") instanceof Text drawn && !drawn.getText().equals(label.getText())) {
                faults.add("\"" + label.getText() + "\" is drawn as \"" + drawn.getText() + "\"");
            }
            Bounds own = at(label);
            for (Parent above = label.getParent(); above != null; above = above.getParent()) {
                if (!at(above).contains(own.getMinX() + 1, own.getMinY() + 1)
                        || !at(above).contains(own.getMaxX() - 1, own.getMaxY() - 1)) {
                    faults.add("\"" + label.getText() + "\" leaves " + above.getStyleClass());
                }
            }
            labels.stream()
                    .filter(other -> other != label)
                    .filter(other -> overlap(own, at(other)))
                    .forEach(other -> faults.add("\"" + label.getText() + "\" is over \"" + other.getText() + "\""));
        }
        return faults;
    }

    private static void gather(Node node, List<Label> labels) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Label label && !label.getText().isEmpty()) {
            labels.add(label);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> gather(child, labels));
        }
    }

    private static Bounds at(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static boolean overlap(Bounds a, Bounds b) {
        return a.getMinX() < b.getMaxX() - 1
                && b.getMinX() < a.getMaxX() - 1
                && a.getMinY() < b.getMaxY() - 1
                && b.getMinY() < a.getMaxY() - 1;
    }
}
