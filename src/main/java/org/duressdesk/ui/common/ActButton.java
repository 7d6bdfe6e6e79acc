package org.duressdesk.ui.common;

import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.duressdesk.ui.common.art.Say;

/**
 * A button that shows its key. The key itself is heard by the view's own key map; this is the mouse's way to the same
 * act, and its label. At most one {@link #primary} on a screen. A button that cannot be used now is
 * {@link #refuse(String) refused} with its reason, never merely grey.
 */
public final class ActButton extends Button {
    private final Label label = new Wrapped();
    private final Label sub = new Wrapped();
    private final KeyCap cap;
    private final HBox row;
    private String why = "";

    public ActButton(String text, String key) {
        cap = new KeyCap(key);
        label.getStyleClass().add("act-text");
        label.setText(text);
        sub.getStyleClass().add("act-sub");
        show(sub, false);
        VBox words = new VBox(label, sub);
        words.getStyleClass().add("act-words");
        words.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        row = new HBox(words, gap, cap);
        row.getStyleClass().add("act-row");
        show(cap, !key.isEmpty());
        getStyleClass().setAll("act-button");
        setGraphic(row);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMinWidth(USE_COMPUTED_SIZE);
        setAccessibleRole(AccessibleRole.BUTTON);
        spoken();
    }

    /** Higher where its words need a second line. */
    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double plain = super.computePrefHeight(width);
        double aside = snappedLeftInset() + snappedRightInset();
        return width < 0
                ? plain
                : Math.max(plain, row.prefHeight(width - aside) + snappedTopInset() + snappedBottomInset());
    }

    /** The one next act of the screen. */
    public static ActButton primary(String text, String key) {
        return styled(text, key, "primary");
    }

    /** An act of lesser weight. */
    public static ActButton plain(String text, String key) {
        return styled(text, key, "plain");
    }

    /** The primary act on the alarm banner. */
    public static ActButton onAlarm(String text, String key) {
        return styled(text, key, "on-alarm");
    }

    /** An act on a trouble bar. */
    public static ActButton onTrouble(String text, String key) {
        return styled(text, key, "on-trouble");
    }

    private static ActButton styled(String text, String key, String style) {
        ActButton button = new ActButton(text, key);
        button.getStyleClass().add(style);
        return button;
    }

    /** Changes words and key at once, where the same place means the next act. */
    public void say(String text, String key) {
        label.setText(text);
        cap.setText(key);
        cap.setAccessibleText(Say.it("key", key));
        show(cap, !key.isEmpty());
        spoken();
    }

    /** A second, smaller line; empty removes it. */
    public void setSub(String text) {
        sub.setText(text);
        show(sub, !text.isEmpty());
        spoken();
    }

    /** Cannot be used now, because; an empty reason allows it again. The view shows the reason beside the button. */
    public void refuse(String reason) {
        why = reason;
        setDisable(!reason.isEmpty());
        setAccessibleHelp(reason);
        spoken();
    }

    /** Why it is refused, or empty. */
    public String refusal() {
        return why;
    }

    /**
     * The words stand at the left end and the key at the right one, however wide the button is; what it asks for stays the
     * same. Words on two lines stand in the middle.
     */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double wide = Math.max(0, getWidth() - snappedLeftInset() - snappedRightInset());
        double high = row.prefHeight(wide);
        double y = row.getLayoutY() + (row.getHeight() - high) / 2;
        row.resizeRelocate(snappedLeftInset(), y, wide, high);
    }

    private void spoken() {
        String text = label.getText() + (sub.getText().isEmpty() ? "" : ", " + sub.getText());
        setAccessibleText(cap.getText().isEmpty() ? text : Say.it("with.key", text, cap.getText()));
    }

    private static void show(Label node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
