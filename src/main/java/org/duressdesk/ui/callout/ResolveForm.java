package org.duressdesk.ui.callout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiConsumer;
import javafx.fxml.FXML;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.duressdesk.domain.incident.Disposition;
import org.duressdesk.ui.callout.ResolveModel.Row;
import org.duressdesk.ui.common.ActButton;
import org.duressdesk.ui.common.Texting;
import org.duressdesk.ui.keys.Stroke;
import org.duressdesk.ui.words.Texts;

/** The form that closes an incident: one digit a row, Enter resolves, Esc leaves it open. Screen thread. */
public final class ResolveForm {
    private static final Texts TEXTS = Texts.of("callout");

    private final BiConsumer<ResolveModel, String> resolve;
    private final Parent root;
    private ResolveModel model = ResolveModel.empty();
    private final ChipRow outcomes;
    private final ChipRow levels;
    private final ChipRow reasons;
    private final ActButton done = ActButton.primary(TEXTS.say("resolve.act"), "Enter");

    @FXML
    private Label title;

    @FXML
    private VBox dispositionRow;

    @FXML
    private VBox threatRow;

    @FXML
    private VBox causeRow;

    @FXML
    private VBox noteRow;

    @FXML
    private FlowPane dispositions;

    @FXML
    private FlowPane threats;

    @FXML
    private FlowPane causes;

    @FXML
    private VBox skips;

    @FXML
    private TextField note;

    @FXML
    private Label missing;

    @FXML
    private javafx.scene.layout.HBox foot;

    /**
     * @param place   what is resolved, "Triage 3, Emergency"
     * @param quiet   words that a visitor may read (decision D16)
     * @param skipped steps that were skipped, a line each: whoever closes it sees what was left out (R16)
     * @param resolve gets the filled form and the note
     */
    public ResolveForm(String place, boolean quiet, List<String> skipped, BiConsumer<ResolveModel, String> resolve) {
        this.resolve = resolve;
        FXMLLoader loader = new FXMLLoader(
                Objects.requireNonNull(ResolveForm.class.getResource("/org/duressdesk/ui/callout/resolve.fxml")),
                TEXTS.bundle());
        loader.setController(this);
        try {
            root = loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("resolve.fxml", e);
        }
        title.setText(TEXTS.say("resolve.title", place));
        skips.setVisible(!skipped.isEmpty());
        skips.setManaged(!skipped.isEmpty());
        skipped.forEach(line -> skips.getChildren().add(Texting.sentence(line)));
        outcomes = new ChipRow(
                dispositions,
                List.of(Disposition.values()).stream()
                        .map(d -> said(quiet && d == Disposition.FALSE_ALARM ? "quiet" : "disposition", d))
                        .toList(),
                1,
                i -> set(model.choose(Disposition.values()[i])));
        levels = new ChipRow(
                threats,
                List.of(0, 1, 2, 3, 4).stream()
                        .map(n -> quiet ? TEXTS.say("quiet.threat", n) : TEXTS.say("threat." + n))
                        .toList(),
                0,
                i -> set(model.choose(i)));
        reasons = new ChipRow(
                causes,
                ResolveModel.causes().stream().map(c -> said("cause", c)).toList(),
                1,
                i -> set(model.choose(ResolveModel.causes().get(i))));
        done.setFocusTraversable(false);
        done.setOnAction(e -> finish());
        foot.getChildren().add(done);
        note.focusedProperty().addListener((p, old, now) -> {
            if (now) {
                set(new ResolveModel(model.disposition(), model.threat(), model.cause(), Row.NOTE));
            }
        });
        set(model);
    }

    private static String said(String family, Enum<?> one) {
        return TEXTS.say(family + "." + one.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    public Parent root() {
        return root;
    }

    /** A key; true when it was for this form. */
    public boolean key(Stroke stroke) {
        switch (stroke.key()) {
            case "Up" -> move(-1);
            case "Down", "Tab" -> move(stroke.shift() ? -1 : 1);
            case "Enter" -> finish();
            default -> {
                if (stroke.inText()
                        || stroke.key().length() != 1
                        || !Character.isDigit(stroke.key().charAt(0))) {
                    return false;
                }
                set(model.digit(stroke.key().charAt(0) - '0'));
            }
        }
        return true;
    }

    private void move(int by) {
        set(model.move(by));
    }

    private void finish() {
        if (model.missing().isEmpty()) {
            resolve.accept(model, note.getText());
        } else {
            set(new ResolveModel(
                    model.disposition(),
                    model.threat(),
                    model.cause(),
                    model.missing().get()));
        }
    }

    private void set(ResolveModel next) {
        model = next;
        outcomes.mark(next.disposition().map(Enum::ordinal).orElse(-1));
        levels.mark(next.threat().orElse(-1));
        reasons.mark(next.cause().map(ResolveModel.causes()::indexOf).orElse(-1));
        causeRow.setVisible(next.falseAlarm());
        causeRow.setManaged(next.falseAlarm());
        current(dispositionRow, Row.DISPOSITION);
        current(threatRow, Row.THREAT);
        current(causeRow, Row.CAUSE);
        current(noteRow, Row.NOTE);
        String what = next.missing().map(row -> said("missing", row)).orElse("");
        missing.setText(what);
        done.refuse(what);
        if (next.row() == Row.NOTE && !note.isFocused()) {
            note.requestFocus();
        } else if (next.row() != Row.NOTE && note.isFocused()) {
            root.requestFocus();
        }
    }

    private void current(VBox box, Row row) {
        box.getStyleClass().remove("now");
        if (model.row() == row) {
            box.getStyleClass().add("now");
        }
    }
}
