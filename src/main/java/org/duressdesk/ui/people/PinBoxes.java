package org.duressdesk.ui.people;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import org.duressdesk.domain.people.SecretRule;

/** Six boxes that show how many digits are typed, never which. The keys are heard by the screen around it. */
public final class PinBoxes extends HBox {
    private static final double DOT = 5;

    public PinBoxes() {
        getStyleClass().add("pin-boxes");
        for (int i = 0; i < SecretRule.PIN_LENGTH; i++) {
            Circle dot = new Circle(DOT);
            dot.getStyleClass().setAll("fill-text1");
            StackPane box = new StackPane(dot);
            box.getStyleClass().add("pin-box");
            getChildren().add(box);
        }
        setFocusTraversable(true);
        setMaxWidth(USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.PASSWORD_FIELD);
        setOnMousePressed(press -> requestFocus());
    }

    /** @param spoken what a screen reader says, for example "PIN, 3 digits typed" */
    public void show(int digits, String spoken) {
        for (int i = 0; i < getChildren().size(); i++) {
            ((StackPane) getChildren().get(i)).getChildren().getFirst().setVisible(i < digits);
        }
        setAccessibleText(spoken);
    }
}
