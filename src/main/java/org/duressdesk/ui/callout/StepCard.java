package org.duressdesk.ui.callout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.duressdesk.domain.callout.ReadAloud;
import org.duressdesk.ui.common.ActButton;
import org.duressdesk.ui.common.CountdownRing;
import org.duressdesk.ui.common.Texting;
import org.duressdesk.ui.keys.DeskAction;
import org.duressdesk.ui.words.Texts;

/** The step to do now: number to dial, deadline, what to read aloud, and a key for each way it can end. */
final class StepCard extends VBox {
    private static final Texts TEXTS = Texts.of("callout");

    /** About as many letters, a key counted as seven, fit into one row of buttons. */
    private static final int MOST_LETTERS = 58;

    private final boolean large;
    private final Consumer<DeskAction> act;
    private final CountdownRing ring;
    private List<Object> built = List.of();

    StepCard(boolean large, Consumer<DeskAction> act) {
        this.large = large;
        this.act = act;
        ring = new CountdownRing(large ? 92 : 74);
        getStyleClass().add("step-card");
    }

    void show(CallOutPicture picture) {
        List<Object> shape = picture.current()
                .<List<Object>>map(c -> List.of(
                        c.step(),
                        c.over(),
                        c.title(),
                        c.dial(),
                        c.clock().isPresent(),
                        c.aloud(),
                        c.tried(),
                        c.question(),
                        c.choices()))
                .orElse(List.of(picture.incident()));
        if (!shape.equals(built)) {
            built = shape;
            getChildren().setAll(picture.current().map(this::step).orElseGet(StepCard::ended));
        }
        picture.current()
                .flatMap(CallOutPicture.Current::clock)
                .ifPresent(c -> ring.show(
                        c.left(),
                        c.number(),
                        large || c.late() ? c.below() : c.below().substring(0, 1),
                        c.late()));
    }

    private static List<Node> ended() {
        return List.of(Texting.label(TEXTS.say("alldone"), "title"), Texting.sentence(TEXTS.say("alldone.more")));
    }

    private List<Node> step(CallOutPicture.Current step) {
        List<Node> parts = new ArrayList<>();
        Label title = Texting.label(step.title(), "title");
        title.setWrapText(true);
        VBox words = Texting.column(Pos.CENTER_LEFT, Texting.label(step.over(), "small", "text-2"), title);
        words.getStyleClass().add("step-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox head = Texting.row("step-head", words);
        step.dial().ifPresent(d -> head.getChildren().add(dial(d)));
        step.clock().ifPresent(c -> head.getChildren().add(ring));
        parts.add(head);
        if (!step.aloud().isEmpty()) {
            parts.add(aloud(step.aloud()));
        }
        step.tried().forEach(t -> parts.add(Texting.label(t, "small", "text-2")));
        String after = step.dial().map(CallOutPicture.Dial::next).orElse("");
        if (step.exhausted()) {
            parts.add(Texting.sentence(step.question(), "small"));
        } else if (!step.question().isEmpty()) {
            parts.add(Texting.row(
                    "question",
                    Texting.whole(step.question(), "small"),
                    Texting.gap(),
                    Texting.label(after, "small", "text-3")));
        }
        if (!step.choices().isEmpty()) {
            parts.add(choices(step));
        }
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(step.over() + ": " + step.title() + ". "
                + step.dial().map(d -> d.name() + " " + d.number() + ". ").orElse("")
                + String.join(
                        "", step.aloud().stream().map(ReadAloud.Piece::text).toList()));
        return parts;
    }

    private static Node dial(CallOutPicture.Dial dial) {
        Label number = Texting.whole(dial.number(), "dial-number");
        VBox box = Texting.column(Pos.CENTER_RIGHT, Texting.whole(dial.label(), "small", "text-3"), number);
        box.setMinWidth(Region.USE_PREF_SIZE);
        return box;
    }

    private static Node aloud(List<ReadAloud.Piece> pieces) {
        VBox box = new VBox(Texting.label(TEXTS.say("aloud.head"), "small", "text-3"), AloudFlow.of(pieces));
        box.getStyleClass().add("aloud");
        return box;
    }

    private Node choices(CallOutPicture.Current step) {
        List<CallOutPicture.Choice> all = step.choices();
        int letters = all.stream().mapToInt(c -> c.label().length() + 7).sum();
        if (letters <= (large ? MOST_LETTERS : MOST_LETTERS - 3)) {
            return choices(all, step.only().isPresent());
        }
        int half = (all.size() + 1) / 2;
        VBox rows = new VBox(choices(all.subList(0, half), false), choices(all.subList(half, all.size()), false));
        rows.getStyleClass().add("choice-rows");
        return rows;
    }

    private Node choices(List<CallOutPicture.Choice> choices, boolean only) {
        HBox row = Texting.row("choices");
        for (CallOutPicture.Choice choice : choices) {
            DeskAction action = only ? DeskAction.NEXT : DeskAction.valueOf("OUTCOME_" + choice.key());
            ActButton button = only
                    ? ActButton.primary(choice.label(), action.cap())
                    : new ActButton(choice.label(), action.cap());
            button.getStyleClass().add("choice");
            button.setFocusTraversable(false);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setOnAction(e -> act.accept(action));
            HBox.setHgrow(button, Priority.ALWAYS);
            row.getChildren().add(button);
        }
        return row;
    }
}
