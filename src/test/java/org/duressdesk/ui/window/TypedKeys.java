package org.duressdesk.ui.window;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Keys as they come to a scene: pressed, typed, released. */
final class TypedKeys {
    private TypedKeys() {}

    static void press(Scene scene, KeyCode code, boolean ctrl) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        javafx.event.EventTarget target = scene.getFocusOwner() == null ? scene : scene.getFocusOwner();
        String text = code.isLetterKey() || code.isDigitKey()
                ? code.getChar().toLowerCase(java.util.Locale.ROOT)
                : code == KeyCode.SPACE ? " " : "";
        javafx.event.Event.fireEvent(
                target, new KeyEvent(KeyEvent.KEY_PRESSED, "", text, code, false, ctrl, false, false));
        javafx.event.EventTarget now = scene.getFocusOwner() == null ? scene : scene.getFocusOwner();
        if (!text.isEmpty() && !ctrl) {
            javafx.event.Event.fireEvent(
                    now, new KeyEvent(KeyEvent.KEY_TYPED, text, "", KeyCode.UNDEFINED, false, false, false, false));
        }
        javafx.event.Event.fireEvent(
                now, new KeyEvent(KeyEvent.KEY_RELEASED, "", text, code, false, ctrl, false, false));
    }

    static void press(Scene scene, KeyCode code) {
        press(scene, code, false);
    }

    static void type(Scene scene, String text) {
        text.chars()
                .forEach(c -> press(
                        scene,
                        c == ' '
                                ? KeyCode.SPACE
                                : KeyCode.getKeyCode(String.valueOf((char) c).toUpperCase(java.util.Locale.ROOT))));
    }
}
