package org.duressdesk.ui.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.fxml.FXMLLoader;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.duressdesk.ui.common.ActButton;
import org.duressdesk.ui.keys.Stroke;
import org.duressdesk.ui.words.Texts;

/** The first run: a form for the administrator, and what has to follow. Screen thread only. */
public final class FirstRunView extends VBox {
    private final FirstRunViewModel model;
    private final Texts texts = Texts.of("people");
    private final FirstRunNotes notes = new FirstRunNotes(texts);
    private final Consumer<Consumer<String>> lookAround;
    private final Label lookSaid = new Label();
    private final ActButton print = new ActButton(texts.say("first.print"), "Ctrl P");
    private final ActButton create = ActButton.primary(texts.say("first.create"), "Enter");

    @FXML
    private TextField fullName = new TextField();

    @FXML
    private TextField shortName = new TextField();

    @FXML
    private PasswordField secret = new PasswordField();

    @FXML
    private PasswordField again = new PasswordField();

    @FXML
    private HBox fullNote = new HBox();

    @FXML
    private HBox shortNote = new HBox();

    @FXML
    private HBox secretNote = new HBox();

    @FXML
    private HBox againNote = new HBox();

    @FXML
    private HBox codeRow = new HBox();

    @FXML
    private HBox createRow = new HBox();

    @FXML
    private HBox lookRow = new HBox();

    @FXML
    private Label code = new Label();

    @FXML
    private Label printSaid = new Label();

    @FXML
    private Label why = new Label();

    @FXML
    private Label checked = new Label();

    @FXML
    private VBox steps = new VBox();

    @FXML
    private VBox facts = new VBox();

    /** @param lookAround opens the drill on the sample site; gets who hears, on the screen's thread, why it did not open */
    public FirstRunView(FirstRunViewModel model, Consumer<Consumer<String>> lookAround) {
        this.model = model;
        this.lookAround = lookAround;
        FXMLLoader loader = new FXMLLoader(FirstRunView.class.getResource("first-run.fxml"), texts.bundle());
        loader.setRoot(this);
        loader.setController(this);
        try {
            loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        hear(fullName, texts.say("first.full"), model::fullName);
        hear(shortName, texts.say("first.short"), model::shortName);
        hear(secret, texts.say("first.secret"), model::secret);
        hear(again, texts.say("first.again"), model::again);
        code.setText(model.code());
        print.setMinWidth(USE_PREF_SIZE);
        print.setOnAction(pressed -> model.print());
        create.setOnAction(pressed -> model.create());
        ActButton look = ActButton.plain(texts.say("first.look"), "Ctrl D");
        look.setOnAction(pressed -> look());
        lookSaid.getStyleClass().addAll("small", "text-2");
        lookSaid.setWrapText(true);
        lookRow.getChildren().setAll(look, lookSaid);
        codeRow.getChildren().add(print);
        createRow.getChildren().add(create);
        checked.setText(texts.say("first.pc.looking"));
        steps.getChildren().setAll(FirstRunSteps.steps(texts));
        model.onChange(this::refresh);
        refresh();
    }

    private static void hear(TextField field, String spoken, Consumer<String> typed) {
        field.setAccessibleText(spoken);
        field.textProperty().addListener((text, before, now) -> typed.accept(now));
    }

    private void look() {
        lookSaid.setText(texts.say("first.look.opens"));
        lookAround.accept(lookSaid::setText);
    }

    /** What is known of this machine by now. */
    public void found(ThisPc pc) {
        checked.setText(texts.say("first.pc.checked", pc.checkedAt()));
        facts.getChildren().setAll(FirstRunSteps.facts(texts, pc));
    }

    /** The keyboard goes to the first field. */
    public void takeFocus() {
        fullName.requestFocus();
    }

    private void refresh() {
        if (!shortName.isFocused() && !shortName.getText().equals(model.shortName())) {
            shortName.setText(model.shortName());
        }
        notes.full(fullNote, model);
        notes.shortName(shortNote, model);
        notes.secret(secretNote, model);
        notes.again(againNote, model);
        print.refuse(model.printed() ? texts.say("first.printed") : "");
        printSaid.setText(model.printTrouble()
                .map(trouble -> texts.say("first.print.again", trouble))
                .orElse(model.printed() ? texts.say("first.printed") : ""));
        List<FirstRunViewModel.Open> open = model.open();
        String cannot = open.isEmpty()
                ? ""
                : texts.say(
                        "first.cannot",
                        open.stream()
                                .map(o -> texts.say("first.cannot." + o.name()))
                                .collect(Collectors.joining(", ")));
        create.refuse(model.creating() ? texts.say("first.creating") : cannot);
        why.setText(model.trouble().orElse(model.creating() ? texts.say("first.creating") : cannot));
    }

    /** A key anywhere on this screen; true when it meant something here. */
    public boolean key(Stroke stroke) {
        if (stroke.ctrl() && stroke.key().equals("P")) {
            model.print();
            return true;
        }
        if (stroke.ctrl() && stroke.key().equals("D")) {
            look();
            return true;
        }
        if (stroke.key().equals("Enter")) {
            model.create();
            return true;
        }
        return false;
    }
}
