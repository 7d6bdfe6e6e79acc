package org.duressdesk.ui.drill;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.duressdesk.ui.attention.Signs;
import org.duressdesk.ui.common.ActButton;
import org.duressdesk.ui.common.DeadlineBar;
import org.duressdesk.ui.common.KeyCap;
import org.duressdesk.ui.common.Texting;
import org.duressdesk.ui.theme.Coat;
import org.duressdesk.ui.words.Texts;

/** The rows of the drill panel as nodes. */
final class DrillRows {
    private static final Texts TEXTS = Texts.of("drill");

    private DrillRows() {}

    /** A drill to begin. */
    static HBox script(DrillPicture.Script script, Runnable begin) {
        HBox row = Texting.row(
                "drill-row",
                new KeyCap(script.key()),
                Texting.wrapped(script.title(), script.running() ? "strong" : "text-2"),
                Texting.gap(),
                right(script.right()));
        row.getStyleClass().add("choosable");
        if (script.running()) {
            row.getStyleClass().add("now");
        }
        row.setOnMouseClicked(e -> begin.run());
        return spoken(row, AccessibleRole.BUTTON, script.title() + ", " + script.right(), script.key());
    }

    /** A button pressed or to press. */
    static HBox button(DrillPicture.Button button, boolean large, Runnable press) {
        double px = large ? 32 : 26;
        Node sign = button.shape().map(s -> (Node) Signs.icon(s, px, 56)).orElseGet(() -> pending(button.number(), px));
        Label name = Texting.wrapped(button.device().name(), "text-2");
        HBox row = Texting.row(
                "drill-button",
                sign,
                Texting.whole(button.device().id().value(), "strong", "drill-id"),
                name,
                Texting.gap(),
                right(button.right()));
        row.getStyleClass().add(Coat.DRILL.styleClass());
        if (!button.key().isEmpty()) {
            ActButton now = new ActButton(TEXTS.say("press"), button.key());
            now.setFocusTraversable(false);
            now.setOnAction(e -> press.run());
            row.getChildren().add(now);
        }
        row.setAccessibleRole(AccessibleRole.LIST_ITEM);
        row.setAccessibleText(button.device().id() + " " + button.device().name() + ", " + button.right());
        return row;
    }

    /** A dashed circle: not pressed yet, so no octagon. */
    private static Node pending(String number, double px) {
        StackPane circle = new StackPane(Texting.whole(number, "strong"));
        circle.getStyleClass().add("drill-pending");
        circle.setMinSize(px, px);
        circle.setPrefSize(px, px);
        circle.setMaxSize(px, px);
        circle.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        circle.setAccessibleText(TEXTS.say("pending", number));
        return circle;
    }

    /** A fault with its box. */
    static HBox fault(DrillPicture.Fault fault, Runnable toggle) {
        String name = TEXTS.say("fault." + fault.kind().name().toLowerCase(java.util.Locale.ROOT));
        CheckBox box = new CheckBox();
        box.setSelected(fault.on());
        box.setFocusTraversable(false);
        box.setMouseTransparent(true);
        box.setAccessibleText(TEXTS.say("with.key", name, fault.kind().key()));
        HBox row = Texting.row(
                "drill-row",
                new KeyCap(fault.kind().key()),
                box,
                Texting.whole(name, fault.on() ? "strong" : "text-2"),
                Texting.gap(),
                Texting.wrapped(fault.right(), "small", "text-2"));
        row.getStyleClass().add("choosable");
        row.setOnMouseClicked(e -> toggle.run());
        return spoken(
                row,
                AccessibleRole.CHECK_BOX,
                name + ", " + fault.right(),
                fault.kind().key());
    }

    /** A time against its target. */
    static HBox score(DrillPicture.Score score) {
        DeadlineBar bar = new DeadlineBar(java.util.List.of(score.mark()), false, 22);
        Texting.style(bar, "late", score.late());
        bar.show(score.share());
        HBox.setHgrow(bar, Priority.ALWAYS);
        String name = TEXTS.say("score." + score.part().name().toLowerCase(java.util.Locale.ROOT));
        HBox row = Texting.row(
                "drill-row",
                Texting.wrapped(name, "text-2", "score-name"),
                bar,
                Texting.whole(score.value(), "strong", "score-value"),
                Texting.wrapped(score.right(), "small", score.late() ? "trouble-text" : "text-3", "score-right"));
        row.setAccessibleText(name + " " + score.value() + ", " + score.right());
        return row;
    }

    private static Label right(String text) {
        return Texting.wrapped(text, "small", "text-3");
    }

    private static HBox spoken(HBox row, AccessibleRole role, String text, String key) {
        row.setAccessibleRole(role);
        row.setAccessibleText(TEXTS.say("with.key", text, key));
        return row;
    }
}
