package org.duressdesk.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import org.duressdesk.ui.Fx;
import org.duressdesk.ui.PlayedDesk;
import org.duressdesk.ui.keys.Keys;
import org.duressdesk.ui.keys.Stroke;
import org.duressdesk.ui.theme.Theme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Walks every screen: each control has a role, a text and a key, and no text is smaller than the design allows. */
class AccessibilityTest {
    private static final Pattern KEY = Pattern.compile("key (\\S+)$");
    private static final Set<String> FORM_KEYS = Set.of("Enter", "Esc", "Up", "Down", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9");

    @ParameterizedTest
    @EnumSource(Story.class)
    void everyControlSaysWhatItIsAndHasAKey(Story story) {
        List<String> faults = walk(story, 1920, 1080);
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Story.class)
    void alsoInTheSmallLayout(Story story) {
        assertThat(walk(story, 1366, 768)).isEmpty();
    }

    private static List<String> walk(Story story, int width, int height) {
        return Fx.call(() -> {
            PlayedDesk desk = story.desk();
            DeskWindow window = new DeskWindow(desk, DeskWindowSettings.plain(Theme.DARK).still(), desk::nanos);
            Scene scene = new Scene(window.root(), width, height);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            try (AutoCloseable direct = desk.watch(window::arrived)) {
                story.told().accept(desk);
            }
            window.tick();
            story.then().forEach(window::perform);
            for (int pass = 0; pass < 3; pass++) {
                scene.getRoot().applyCss();
                scene.getRoot().layout();
            }
            List<String> faults = new ArrayList<>();
            look(scene.getRoot(), faults, width >= 1600 ? 16 : 15);
            window.close();
            return faults;
        });
    }

    private static void look(Node node, List<String> faults, double least) {
        if (!node.isVisible()) {
            return;
        }
        boolean clickable = node.getOnMouseClicked() != null;
        boolean control = node instanceof ButtonBase || node instanceof TextInputControl;
        if (clickable || control) {
            check(node, faults, control);
        } else if (node instanceof Control other && !(node instanceof Label) && other.isFocusTraversable()) {
            check(node, faults, true);
        }
        if (node instanceof Text text && !text.getText().isBlank() && text.getFont().getSize() < least && !drawn(text)) {
            faults.add("too small, " + text.getFont().getSize() + " px: " + text.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child, faults, least));
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

    private static void check(Node node, List<String> faults, boolean control) {
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
            if (Keys.action(Stroke.of(key.group(1))).isEmpty() && !FORM_KEYS.contains(key.group(1))) {
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
