package org.duressdesk.ui.replay;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.duressdesk.ui.common.Panel;
import org.duressdesk.ui.common.Texting;
import org.duressdesk.ui.replay.reading.Choices;
import org.duressdesk.ui.theme.Coat;
import org.duressdesk.ui.words.Texts;

/** The list of incidents to choose from. */
final class ChoicesView extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final Texts TEXTS = Texts.of("replay");

    private final List<Choices.Choice> choices;
    private final Consumer<Choices.Choice> chosen;
    private final VBox lines = new VBox();
    private final ScrollPane scroll = Texting.scrolled(lines);
    private final Label said = Texting.label("", "strong");
    private int at;

    ChoicesView(List<Choices.Choice> choices, Consumer<Choices.Choice> chosen) {
        this.choices = choices;
        this.chosen = chosen;
        Panel panel = new Panel(TEXTS.say("choices"));
        panel.setSub(TEXTS.say(choices.size() == 1 ? "choices.one" : "choices.count", choices.size()));
        panel.setRight(Texting.whole(TEXTS.say("choices.hint"), "small", "text-3"));
        HBox saying = new HBox(said);
        saying.getStyleClass().add("replay-said");
        panel.setBody(false, saying, scroll);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox.setVgrow(panel, Priority.ALWAYS);
        VBox inner = new VBox(panel);
        inner.getStyleClass().add("replay-inner");
        VBox.setVgrow(inner, Priority.ALWAYS);
        getStyleClass().addAll("replay", Coat.NEUTRAL.styleClass());
        getStylesheets()
                .add(Objects.requireNonNull(ChoicesView.class.getResource("replay.css"))
                        .toExternalForm());
        getChildren().setAll(ReplayHead.choosing(), inner);
        say(choices.isEmpty() ? TEXTS.say("choices.none") : "");
        refresh();
    }

    /** Says why nothing is replayed, or that it is being read. */
    void say(String words) {
        said.setText(words);
        said.getParent().setVisible(!words.isEmpty());
        said.getParent().setManaged(!words.isEmpty());
    }

    void move(int by) {
        at = Math.clamp(at + by, 0, Math.max(0, choices.size() - 1));
        refresh();
        if (choices.size() > 1) {
            scroll.setVvalue((double) at / (choices.size() - 1));
        }
    }

    void choose() {
        if (!choices.isEmpty()) {
            chosen.accept(choices.get(at));
        }
    }

    private void refresh() {
        lines.getChildren().clear();
        for (int i = 0; i < choices.size(); i++) {
            int index = i;
            HBox line = line(choices.get(i));
            line.pseudoClassStateChanged(SELECTED, i == at);
            line.setOnMouseClicked(click -> {
                at = index;
                refresh();
                choose();
            });
            lines.getChildren().add(line);
        }
    }

    private static HBox line(Choices.Choice choice) {
        VBox words = new VBox(Texting.label(choice.place(), "strong"), Texting.label(choice.when(), "small"));
        words.getStyleClass().add("choice-words");
        HBox line = Texting.row(
                "replay-choice",
                Texting.whole(choice.id().value(), "choice-number"),
                words,
                Texting.gap(),
                Texting.whole(choice.ended(), "text-2"));
        line.setAccessibleRole(AccessibleRole.LIST_ITEM);
        line.setAccessibleText(String.join(", ", choice.id().value(), choice.place(), choice.when(), choice.ended()));
        return line;
    }
}
