package org.duressdesk.ui.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import org.duressdesk.ui.keys.Keys;
import org.duressdesk.ui.keys.Stroke;

/** Walks what is on the screen: each control has a role, a text and a key, and no text is too small. */
public final class AccessibleWalk {
    private static final Pattern KEY = Pattern.compile("key ((?:Alt )?\\S+)$");
    private static final Set<String> FORM_KEYS =
            Set.of("Enter", "Esc", EndQuestion.END_KEY, "Up", "Down", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9");

    private AccessibleWalk() {}

    /**
     * What is wrong, a line each.
     *
     * @param least smallest type in pixels
     * @param heard further keys that do something here
     */
    public static List<String> faults(Node root, double least, Predicate<String> heard) {
        List<String> faults = new ArrayList<>();
        look(root, faults, least, heard);
        return faults;
    }

    private static void look(Node node, List<String> faults, double least, Predicate<String> heard) {
        if (!node.isVisible()) {
            return;
        }
        boolean clickable = node.getOnMouseClicked() != null;
        boolean control = node instanceof ButtonBase || node instanceof TextInputControl;
        if (clickable || control) {
            check(node, faults, control, heard);
        } else if (node instanceof Control other && !(node instanceof Label) && other.isFocusTraversable()) {
            check(node, faults, true, heard);
        }
        if (node instanceof Text text
                && !text.getText().isBlank()
                && text.getFont().getSize() < least
                && !drawn(text)) {
            faults.add("too small, " + text.getFont().getSize() + " px: " + text.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child, faults, least, heard));
        }
    }

    /** Letters inside a sign are part of a drawing; the word stands beside it. */
    private static boolean drawn(Text text) {
        for (Node node = text; node != null; node = node.getParent()) {
            if (node.getAccessibleRole() == AccessibleRole.IMAGE_VIEW) {
                return true;
            }
        }
        return false;
    }

    private static Stroke stroke(String cap) {
        return cap.startsWith("Ctrl+") ? Stroke.of(cap.substring(5)).withCtrl() : Stroke.of(cap);
    }

    private static void check(Node node, List<String> faults, boolean control, Predicate<String> heard) {
        String what = node.getClass().getSimpleName() + " " + node.getStyleClass();
        AccessibleRole role = node.getAccessibleRole();
        String text = Optional.ofNullable(node.getAccessibleText()).orElse("");
        if (role == null || role == AccessibleRole.NODE || role == AccessibleRole.PARENT) {
            faults.add("no role: " + what);
        }
        if (text.isBlank()) {
            faults.add("no text: " + what);
        }
        boolean listed = role == AccessibleRole.LIST_ITEM;
        Matcher key = KEY.matcher(text);
        if (key.find()) {
            if (Keys.action(stroke(key.group(1))).isEmpty()
                    && !FORM_KEYS.contains(key.group(1))
                    && !heard.test(key.group(1))) {
                faults.add("a key that does nothing: " + text);
            }
        } else if (!listed && !(node instanceof TextInputControl)) {
            faults.add("no key: " + what + " " + text);
        }
        if (control && node instanceof TextInputControl field && field.getPromptText() == null) {
            faults.add("no prompt: " + what);
        }
    }
}
