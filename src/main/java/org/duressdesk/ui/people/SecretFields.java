package org.duressdesk.ui.people;

import javafx.scene.Node;
import javafx.scene.control.PasswordField;
import org.duressdesk.ui.words.Texts;

/** PIN or password, whichever the chosen person has; a password never stays in its field. Screen thread only. */
final class SecretFields {
    private final SignOnViewModel model;
    private final PinBoxes pin;
    private final PasswordField password;
    private final Texts texts;

    SecretFields(SignOnViewModel model, PinBoxes pin, PasswordField password, Texts texts) {
        this.model = model;
        this.pin = pin;
        this.password = password;
        this.texts = texts;
        password.setAccessibleText(texts.say("field.password"));
        password.setOnAction(entered -> submit());
    }

    void takeFocus() {
        if (byPin()) {
            pin.requestFocus();
        } else {
            password.requestFocus();
        }
    }

    void show(SignOnPicture picture) {
        if (pin.isVisible() != picture.pin()) {
            password.clear();
        }
        place(pin, picture.pin());
        place(password, !picture.pin());
        pin.show(picture.digits(), texts.say("field.pin", picture.digits()));
    }

    void submit() {
        if (byPin()) {
            model.signOn();
            return;
        }
        char[] secret = password.getText().toCharArray();
        password.clear();
        model.signOnWith(secret);
    }

    void clear() {
        password.clear();
        model.clear();
    }

    private boolean byPin() {
        return model.chosen().map(known -> known.pin()).orElse(true);
    }

    static void place(Node node, boolean present) {
        node.setVisible(present);
        node.setManaged(present);
    }
}
