package org.duressdesk.ui.setup;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.duressdesk.domain.device.DeviceKind;
import org.duressdesk.ui.common.art.Sign;
import org.duressdesk.ui.common.art.StateIcon;
import org.duressdesk.ui.words.Texts;

/** "Must fix" is a black square, "check" a yellow triangle (design section 9). */
final class SeveritySign {
    private static final Texts TEXTS = Texts.of("setup");

    private SeveritySign() {}

    static Node of(boolean mustFix, double px) {
        if (!mustFix) {
            return new StateIcon(Sign.TROUBLE, DeviceKind.FIXED, "", px);
        }
        Label square = new Label("!");
        square.getStyleClass().add("must-sign");
        square.setAccessibleRole(AccessibleRole.TEXT);
        square.setAccessibleText(TEXTS.say("severity.must"));
        return square;
    }
}
