package org.duressdesk.ui.callout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.duressdesk.ui.common.ActButton;
import org.duressdesk.ui.keys.Stroke;
import org.duressdesk.ui.words.Texts;

/** A form with one line of text that must not be empty: a reason, a note. Enter sends it, Esc leaves. Screen thread. */
public final class TextForm {
    private static final Texts TEXTS = Texts.of("callout");

    private final Consumer<String> send;
    private final String empty;
    private final Parent root;

    @FXML
    private Label title;

    @FXML
    private Label why;

    @FXML
    private TextField text;

    @FXML
    private Label missing;

    @FXML
    private HBox foot;

    /**
     * @param empty what is said while nothing is written
     * @param send  gets the text, never blank
     */
    public TextForm(String heading, String sentence, String act, String empty, Consumer<String> send) {
        this.send = send;
        this.empty = empty;
        FXMLLoader loader = new FXMLLoader(
                Objects.requireNonNull(TextForm.class.getResource("/org/duressdesk/ui/callout/text.fxml")),
                TEXTS.bundle());
        loader.setController(this);
        try {
            root = loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("text.fxml", e);
        }
        title.setText(heading);
        why.setText(sentence);
        text.setAccessibleText(heading);
        ActButton button = ActButton.primary(act, "Enter");
        button.setFocusTraversable(false);
        button.setOnAction(e -> finish());
        foot.getChildren().add(button);
        text.textProperty().addListener((p, old, now) -> missing.setText(""));
    }

    public Parent root() {
        return root;
    }

    /** Puts the keyboard into the field. */
    public void focus() {
        text.requestFocus();
    }

    /** A key; true when it was for this form. */
    public boolean key(Stroke stroke) {
        if (!stroke.key().equals("Enter")) {
            return false;
        }
        finish();
        return true;
    }

    private void finish() {
        if (text.getText().isBlank()) {
            missing.setText(empty);
            focus();
        } else {
            send.accept(text.getText().strip());
        }
    }
}
