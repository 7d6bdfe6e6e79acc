package org.duressdesk.ui.queue;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.duressdesk.ui.parts.Texting;
import org.duressdesk.ui.common.Glyph;
import org.duressdesk.ui.common.GlyphIcon;
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
            words.getChildren().add(i == 0 ? Texting.sentence(card.lines().get(i)) : Texting.sentence(card.lines().get(i), "small"));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        VBox times = Texting.column(Pos.CENTER_RIGHT, Texting.whole(card.age(), "head"), Texting.whole(card.time(), "small"));
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

    Node rows(Block.Rows rows) {
        VBox box = new VBox();
        box.getStyleClass().add(rows.tight() ? "press-rows-tight" : "press-rows");
        rows.rows().forEach(r -> box.getChildren().add(row(r, rows.tight())));
        box.setAccessibleRole(AccessibleRole.LIST_VIEW);
        return box;
    }

    private Node row(Block.Row row, boolean tight) {
        double px = tight ? 28 : large ? 38 : 32;
        Label id = Texting.whole(row.id(), "strong", "press-id");
        Label name = Texting.label(row.name(), "text-1");
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox node = Texting.row("press-row", Signs.icon(row.shape(), px, row.seen() ? 54 : 46), id, name);
        if (row.seen()) {
            node.getChildren().add(new GlyphIcon(Glyph.DONE, Token.TEXT2, 20));
        }
        node.getChildren().addAll(Texting.whole(row.grid(), "press-grid"), Texting.whole(row.age(), "strong", "press-age"));
        if (row.current()) {
            node.getStyleClass().add("now");
        }
        listItem(node, row);
        return node;
    }

    Node tiles(Block.Tiles tiles) {
        FlowPane flow = new FlowPane();
        flow.getStyleClass().add("press-tiles");
        for (Block.Row row : tiles.rows()) {
            HBox tile = Texting.row("press-tile", Signs.icon(row.shape(), 20, row.seen() ? 54 : 46),
                    Texting.label(row.id(), "small", "text-1"));
            tile.getStyleClass().addAll(row.seen() ? "amber" : "red");
            if (row.current()) {
                tile.getStyleClass().add("now");
            }
            listItem(tile, row);
            flow.getChildren().add(tile);
        }
        flow.setAccessibleRole(AccessibleRole.LIST_VIEW);
        return flow;
    }

    private void listItem(HBox node, Block.Row row) {
        node.setAccessibleRole(AccessibleRole.LIST_ITEM);
        node.setAccessibleText(row.name() + ", " + row.id() + ", " + Signs.sign(row.shape()).words() + ", " + row.age());
        node.setOnMouseClicked(e -> choose.accept(row.key()));
    }
}
