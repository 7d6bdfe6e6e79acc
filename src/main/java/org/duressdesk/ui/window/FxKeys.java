package org.duressdesk.ui.window;

import java.util.Map;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.duressdesk.ui.keys.Stroke;

/** Key presses of the toolkit as the desk names them. */
public final class FxKeys {
    private static final Map<KeyCode, String> NAMES = Map.ofEntries(
            Map.entry(KeyCode.SPACE, "Space"),
            Map.entry(KeyCode.ENTER, "Enter"),
            Map.entry(KeyCode.ESCAPE, "Esc"),
            Map.entry(KeyCode.TAB, "Tab"),
            Map.entry(KeyCode.PAGE_UP, "PgUp"),
            Map.entry(KeyCode.PAGE_DOWN, "PgDn"),
            Map.entry(KeyCode.HOME, "Home"),
            Map.entry(KeyCode.END, "End"),
            Map.entry(KeyCode.LEFT, "Left"),
            Map.entry(KeyCode.RIGHT, "Right"),
            Map.entry(KeyCode.UP, "Up"),
            Map.entry(KeyCode.DOWN, "Down"),
            Map.entry(KeyCode.KP_LEFT, "Left"),
            Map.entry(KeyCode.KP_RIGHT, "Right"),
            Map.entry(KeyCode.KP_UP, "Up"),
            Map.entry(KeyCode.KP_DOWN, "Down"),
            Map.entry(KeyCode.ADD, "+"),
            Map.entry(KeyCode.PLUS, "+"),
            Map.entry(KeyCode.EQUALS, "+"),
            Map.entry(KeyCode.SUBTRACT, "\u2212"),
            Map.entry(KeyCode.MINUS, "\u2212"));

    private FxKeys() {}

    /** The stroke of a KEY_PRESSED; with Alt held the key is named "Alt 1", which no plain key of the desk is. */
    public static Stroke of(KeyEvent key) {
        boolean inText = key.getTarget() instanceof TextInputControl field && field.isEditable();
        String name = name(key.getCode());
        return new Stroke(
                key.isAltDown() ? "Alt " + name : name,
                key.isShortcutDown() || key.isControlDown(),
                key.isShiftDown(),
                inText);
    }

    private static String name(KeyCode code) {
        if (NAMES.containsKey(code)) {
            return NAMES.get(code);
        }
        if (code.isDigitKey()) {
            String text = code.getName();
            return text.substring(text.length() - 1);
        }
        return code.isLetterKey() || code.isFunctionKey() ? code.getName() : code.name();
    }
}
