package org.duressdesk.ui.window;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;

/** What became of the last act. It stays until the next key or click: nothing said here vanishes by itself. */
final class AnswerLine extends Label {
    AnswerLine() {
        getStyleClass().add("answer");
        setAccessibleRole(AccessibleRole.TEXT);
        say("");
    }

    void say(String sentence) {
        setText(sentence);
        setAccessibleText(sentence);
        setVisible(!sentence.isEmpty());
    }
}
