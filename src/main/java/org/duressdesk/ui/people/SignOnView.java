package org.duressdesk.ui.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.fxml.FXMLLoader;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.duressdesk.desk.Snapshot;
import org.duressdesk.domain.journal.Moment;
import org.duressdesk.ui.common.ActButton;
import org.duressdesk.ui.keys.Stroke;
import org.duressdesk.ui.people.SignOnPicture.Setting;
import org.duressdesk.ui.words.Texts;

/**
 * The sign-on screen: who, PIN, and the desk right now. It fills what lies between status strip and soft keys. While an
 * alarm waits the shell shows the {@link #setCompact compact} form beside the map instead. Screen thread only.
 */
public final class SignOnView extends VBox {
    private final SignOnViewModel model;
    private final Texts texts = Texts.of("people");
    private final SignOnPictures pictures = new SignOnPictures(texts);
    private final DeskNow deskNow = new DeskNow(texts);
    private final ActButton act = ActButton.primary(texts.say("act"), "Enter");
    private final ActButton clearing = ActButton.plain(texts.say("clear"), "Del");
    private final SignOnKeys keys;
    private final SecretFields secret;
    private final PeopleList names;
    private Optional<Snapshot> shown = Optional.empty();
    private List<DeskNow.Line> nowLines = List.of();
    private List<Setting> settings = List.of();

    @FXML
    private HBox acts = new HBox();

    @FXML
    private HBox through = new HBox();

    @FXML
    private VBox people = new VBox();

    @FXML
    private VBox peoplePanel = new VBox();

    @FXML
    private VBox secretPanel = new VBox();

    @FXML
    private VBox now = new VBox();

    @FXML
    private VBox below = new VBox();

    @FXML
    private Label title = new Label();

    @FXML
    private Label line = new Label();

    @FXML
    private Label last = new Label();

    @FXML
    private Label peopleCount = new Label();

    @FXML
    private Label secretTitle = new Label();

    @FXML
    private Label secretHint = new Label();

    @FXML
    private Label said = new Label();

    @FXML
    private ScrollPane scroll = new ScrollPane();

    @FXML
    private PinBoxes pin = new PinBoxes();

    @FXML
    private PasswordField password = new PasswordField();

    public SignOnView(SignOnViewModel model) {
        this.model = model;
        FXMLLoader loader = new FXMLLoader(SignOnView.class.getResource("sign-on.fxml"), texts.bundle());
        loader.setRoot(this);
        loader.setController(this);
        try {
            loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        acts.getChildren().setAll(act, clearing);
        through.getChildren().addFirst(OctagonSign.mark(76));
        secret = new SecretFields(model, pin, password, texts);
        names = new PeopleList(people, scroll, index -> {
            model.choose(index);
            takeFocus();
        });
        keys = new SignOnKeys(model, secret::submit, secret::clear);
        act.setOnAction(pressed -> secret.submit());
        clearing.setOnAction(pressed -> secret.clear());
        model.onChange(this::refresh);
    }

    /** The keyboard goes to the PIN. */
    public void takeFocus() {
        secret.takeFocus();
    }

    /** PIN and names alone, one above the other, for a place beside the map. */
    public void setCompact() {
        SecretFields.place(below, false);
        acts.getChildren().setAll(act);
        HBox.setHgrow(act, javafx.scene.layout.Priority.ALWAYS);
        act.setMaxWidth(Double.MAX_VALUE);
        getStyleClass().add("handover-stack");
        getChildren().setAll(secretPanel, peoplePanel);
        VBox.setVgrow(peoplePanel, Priority.ALWAYS);
    }

    /** @param at the snapshot's moment carried on by the screen's clock */
    public void show(Snapshot snapshot, Moment at) {
        shown = Optional.of(snapshot);
        List<DeskNow.Line> lines = deskNow.lines(snapshot, at);
        if (!lines.equals(nowLines)) {
            nowLines = lines;
            now.getChildren()
                    .setAll(lines.stream()
                            .map(l -> new NowLineView(l, at.utcMicros() / 1_000_000))
                            .toList());
        }
        model.look();
    }

    private void refresh() {
        if (shown.isEmpty()) {
            return;
        }
        SignOnPicture picture = pictures.picture(model, shown.get());
        title.setText(picture.title());
        line.setText(picture.line());
        last.setText(picture.lastName());
        peopleCount.setText(picture.peopleCount());
        secretTitle.setText(picture.secretTitle());
        secretHint.setText(picture.secretHint());
        secret.show(picture);
        said.setText(picture.said());
        said.getStyleClass().removeAll("said-wrong");
        if (picture.wrong()) {
            said.getStyleClass().add("said-wrong");
        }
        act.say(picture.act(), "Enter");
        act.refuse(picture.cannot());
        names.show(picture.people());
        if (!picture.settings().equals(settings)) {
            settings = picture.settings();
            below.getChildren().setAll(Settings.nodes(texts, settings));
        }
    }

    /** A key anywhere on this screen; true when it meant something here. */
    public boolean key(Stroke stroke) {
        boolean meant = keys.press(stroke);
        if (meant) {
            takeFocus();
        }
        return meant;
    }
}
