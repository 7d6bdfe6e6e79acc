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

    /** Letters beyond which a title is set smaller. */
    private static final int LONG_TITLE = 60;

    private final boolean large;
    private final Consumer<DeskAction> act;
    private final CountdownRing ring;
    private final List<Node> yielding = new ArrayList<>();
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
            yielding.clear();
            getStyleClass().remove("low");
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

    /** Where the window is too low the line above the title, the calls made so far and empty space give way. */
    void low(boolean now) {
        if (now == getStyleClass().contains("low")) {
            return;
        }
        Texting.style(this, "low", now);
        applyCss();
        requestLayout();
        yielding.forEach(line -> {
            line.setManaged(!now);
            line.setVisible(!now);
        });
    }

    private static List<Node> ended() {
        return List.of(Texting.label(TEXTS.say("alldone"), "title"), Texting.sentence(TEXTS.say("alldone.more")));
    }

    private List<Node> step(CallOutPicture.Current step) {
        List<Node> parts = new ArrayList<>();
        Label title = Texting.label(step.title(), step.title().length() > LONG_TITLE ? "head" : "title");
        title.setMinHeight(Region.USE_PREF_SIZE);
        title.setWrapText(true);
        Label over = Texting.label(step.over(), "small", "text-2");
        VBox words = Texting.column(Pos.CENTER_LEFT, over, title);
        words.getStyleClass().add("step-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox head = Texting.row("step-head", words);
        step.dial().ifPresent(d -> head.getChildren().add(dial(d)));
        step.clock().ifPresent(c -> head.getChildren().add(ring));
        parts.add(head);
        if (!step.aloud().isEmpty()) {
            parts.add(new AloudBox(TEXTS.say("aloud.head"), step.aloud()));
        }
        List<Label> tried = step.tried().stream()
                .map(call -> Texting.label(call, "small", "text-2"))
                .toList();
        parts.addAll(tried);
        yielding.add(over);
        yielding.addAll(tried);
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

    private Node choices(CallOutPicture.Current step) {
        boolean only = step.only().isPresent();
        return new ChoiceKeys(
                step.choices().stream().map(choice -> key(choice, only)).toList(), large ? 10 : 6);
    }

    private ActButton key(CallOutPicture.Choice choice, boolean only) {
        DeskAction action = only ? DeskAction.NEXT : DeskAction.valueOf("OUTCOME_" + choice.key());
        ActButton button =
                only ? ActButton.primary(choice.label(), action.cap()) : new ActButton(choice.label(), action.cap());
        button.getStyleClass().add("choice");
        button.setFocusTraversable(false);
        button.setOnAction(e -> act.accept(action));
        return button;
    }
}
