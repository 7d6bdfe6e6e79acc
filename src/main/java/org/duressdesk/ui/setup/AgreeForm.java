package org.duressdesk.ui.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.fxml.FXML;
import javafx.fxml.FXMLLoader;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;
import org.duressdesk.domain.finder.PortPicture;
import org.duressdesk.domain.finder.Recognition;
import org.duressdesk.domain.people.Person;
import org.duressdesk.ui.common.ActButton;
import org.duressdesk.ui.keys.DeskAction;
import org.duressdesk.ui.words.Texts;

/** The agreement to send: what will be sent, what happens otherwise, a tick, a PIN. Screen thread. */
final class AgreeForm extends VBox {
    private static final Texts TEXTS = Texts.of("setup");

    private final FinderViewModel model;
    private final ActButton agree = ActButton.primary(TEXTS.say("agree.act"), DeskAction.NEXT.cap());
    private final ActButton keep = ActButton.plain(TEXTS.say("agree.keep"), DeskAction.LEAVE.cap());

    @FXML
    private Label answer = new Label();

    @FXML
    private Label byteLine = new Label();

    @FXML
    private Label byteWhen = new Label();

    @FXML
    private Label notLine = new Label();

    @FXML
    private Label otherLine = new Label();

    @FXML
    private Label secretName = new Label();

    @FXML
    private Label why = new Label();

    @FXML
    private CheckBox tick = new CheckBox();

    @FXML
    private PasswordField secret = new PasswordField();

    @FXML
    private VBox acts = new VBox();

    /**
     * @param act  agrees
     * @param back keeps listening only
     */
    AgreeForm(FinderViewModel model, Runnable act, Runnable back) {
        this.model = model;
        FXMLLoader loader =
                new FXMLLoader(AgreeForm.class.getResource("/org/duressdesk/ui/setup/agree.fxml"), TEXTS.bundle());
        loader.setRoot(this);
        loader.setController(this);
        try {
            loader.load();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        tick.setAccessibleText(TEXTS.say("agree.tick.key", tick.getText()));
        tick.selectedProperty().addListener((property, before, now) -> {
            model.tick(now);
            refresh();
        });
        secret.textProperty().addListener((property, before, now) -> {
            model.secret(now.length());
            refresh();
        });
        agree.setOnAction(pressed -> act.run());
        keep.setOnAction(pressed -> back.run());
        agree.setMaxWidth(Double.MAX_VALUE);
        keep.setMaxWidth(Double.MAX_VALUE);
        acts.getChildren().setAll(agree, keep);
    }

    /** What was typed; the field is empty afterwards. */
    char[] takeSecret() {
        char[] taken = secret.getText().toCharArray();
        secret.clear();
        return taken;
    }

    void toggle() {
        tick.setSelected(!tick.isSelected());
    }

    void focusTick() {
        tick.requestFocus();
    }

    void focusSecret() {
        secret.requestFocus();
    }

    void show(PortPicture port, Recognition what) {
        boolean silent = what.protocol().equals("ness");
        boolean oneByte = !silent
                && !what.profile().contains("b32=on")
                && !what.protocol().equals("al-cid")
                && !what.protocol().equals("inovonics");
        String name = port.port().shortName();
        answer.setText(silent ? "\u2013" : what.protocol().equals("al-cid") ? "OK" : "06");
        byteLine.setText(silent ? TEXTS.say("agree.silent") : TEXTS.say(oneByte ? "agree.byte" : "agree.bytes", name));
        byteWhen.setText(TEXTS.say(silent ? "agree.silent.line" : "agree.byte.when"));
        notLine.setText(TEXTS.say(silent ? "agree.silent.not" : "agree.not.line"));
        otherLine.setText(
                model.somebodyAnswers()
                        ? TEXTS.say("agree.other.maybe")
                        : TEXTS.say("agree.other.none", FinderWords.span(port.heardNanos())));
        String who = model.person().map(Person::name).orElse("");
        secretName.setText(who.isEmpty() ? TEXTS.say("refuse.nobody") : TEXTS.say("agree.pin", who));
        secret.setAccessibleText(secretName.getText());
        refresh();
    }

    void refresh() {
        if (tick.isSelected() != model.ticked()) {
            tick.setSelected(model.ticked());
        }
        String cannot = model.cannotAgree();
        agree.refuse(cannot);
        why.setText(model.trouble().isEmpty() ? cannot : model.trouble());
        why.setManaged(!why.getText().isEmpty());
        why.setVisible(why.isManaged());
    }

    void clear() {
        secret.clear();
        tick.setSelected(false);
    }
}
