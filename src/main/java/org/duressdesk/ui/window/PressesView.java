package org.duressdesk.ui.window;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.duressdesk.ui.attention.Signs;
import org.duressdesk.ui.common.Panel;
import org.duressdesk.ui.common.Texting;
import org.duressdesk.ui.common.WholeRows;
import org.duressdesk.ui.words.Texts;

/** The presses of the led incident in their order, above the floors (layout L). */
final class PressesView extends Panel {
    private static final Texts TEXTS = Texts.of("window");
    private static final int MOST = 4;

    private final WholeRows rows = new WholeRows("presses-rows");
    private final Label count = Texting.whole("", "strong");
    private List<DeskPicture.PressRow> shown = List.of();

    PressesView() {
        super(TEXTS.say("presses.title"));
        getStyleClass().add("presses");
        setRight(count);
        TextFlow note = Texting.sentence(TEXTS.say("presses.note"), "small");
        note.getStyleClass().add("presses-note");
        setBody(false, rows, note);
    }

    void show(List<DeskPicture.PressRow> presses) {
        if (presses.equals(shown)) {
            return;
        }
        shown = presses;
        count.setText(Integer.toString(presses.size()));
        boolean tight = presses.size() > MOST;
        rows.getChildren()
                .setAll(presses.stream().limit(8).map(p -> row(p, tight)).toList());
    }

    private static Node row(DeskPicture.PressRow press, boolean tight) {
        VBox words = Texting.column(Pos.CENTER_LEFT, Texting.label(press.title(), "strong"));
        if (!tight) {
            words.getChildren().add(Texting.label(press.line(), "small"));
        }
        HBox row = Texting.row(
                tight ? "press-in-order-tight" : "press-in-order",
                Signs.icon(press.shape(), tight ? 36 : 52, 56),
                words);
        row.setAccessibleRole(AccessibleRole.LIST_ITEM);
        row.setAccessibleText(press.shape().number() + ", " + press.title() + ", " + press.line());
        return row;
    }
}
