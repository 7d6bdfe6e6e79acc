package org.duressdesk.ui.queue;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.duressdesk.ui.attention.Signs;
import org.duressdesk.ui.attention.Waiting;
import org.duressdesk.ui.common.Texting;
import org.duressdesk.ui.common.art.Glyph;
import org.duressdesk.ui.common.art.GlyphIcon;
import org.duressdesk.ui.theme.Token;

/** Presses as a framed card, as rows, and as tiles. */
final class PressNodes {
    private final boolean large;
    private final Consumer<Waiting.Key> choose;

    PressNodes(boolean large, Consumer<Waiting.Key> choose) {
        this.large = large;
        this.choose = choose;
    }

    Node card(Block.Card card) {
        Label title = Texting.label(card.title(), "head");
        title.setWrapText(true);
        VBox words = Texting.column(Pos.CENTER_LEFT, title);
        for (int i = 0; i < card.lines().size(); i++) {
            words.getChildren()
                    .add(
                            i == 0
                                    ? Texting.sentence(card.lines().get(i))
                                    : Texting.sentence(card.lines().get(i), "small"));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        VBox times = Texting.column(
                Pos.CENTER_RIGHT, Texting.whole(card.age(), "head"), Texting.whole(card.time(), "small"));
        boolean tab = card.shape().shown() != org.duressdesk.desk.state.Alarm.Shown.UNACKNOWLEDGED;
        double px = large ? tab ? 60 : 56 : tab ? 50 : 46;
        HBox row = Texting.row("block-card", Signs.icon(card.shape(), px, tab ? 56 : 48), words, times);
        row.getStyleClass().add(card.red() ? "red" : "amber");
        row.setAccessibleRole(AccessibleRole.LIST_ITEM);
        row.setAccessibleText(card.title() + ", " + String.join(", ", card.lines()) + ", " + card.age());
        VBox outer = new VBox(row);
        outer.getStyleClass().add("block-card-place");
        return outer;
    }

    /** Presses as rows or as tiles. */
    Node list(Block list) {
        PressList made = new PressList(this::row, this::tile);
        made.show(list);
        return made;
    }

    /** Brings the list of an earlier picture up to date: a press that is shown already keeps its nodes. False: make it anew. */
    boolean turn(Node list, Block after) {
        return list instanceof PressList presses && presses.show(after);
    }

    private PressNode row(Block.Row row, boolean tight) {
        double px = tight ? 28 : large ? 38 : 32;
        Label id = Texting.whole(row.id(), "strong", "press-id");
        Label name = Texting.words(row.name(), "text-1");
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        Label age = Texting.whole(row.age(), "strong", "press-age");
        PressNode node = new PressNode("press-row", row, age, choose);
        node.getChildren().addAll(Signs.icon(row.shape(), px, row.seen() ? 54 : 46), id, name);
        if (row.seen()) {
            node.getChildren().add(new GlyphIcon(Glyph.DONE, Token.TEXT2, 20));
        }
        node.getChildren().addAll(Texting.whole(row.grid(), "press-grid"), ageColumn(age));
        return node;
    }

    /** As wide as ages mostly are, so that what stands before them stands below each other; wider for a longer one. */
    private static StackPane ageColumn(Label age) {
        Region mostly = new Region();
        mostly.getStyleClass().add("press-age-mostly");
        StackPane column = new StackPane(mostly, age);
        column.setAlignment(Pos.CENTER_RIGHT);
        return column;
    }

    private PressNode tile(Block.Row row) {
        PressNode tile = new PressNode("press-tile", row, new Label(), choose);
        tile.getChildren()
                .addAll(Signs.icon(row.shape(), 19, row.seen() ? 54 : 46), Texting.whole(row.id(), "small", "text-1"));
        tile.getStyleClass().add(row.seen() ? "amber" : "red");
        return tile;
    }
}
