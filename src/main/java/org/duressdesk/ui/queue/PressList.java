package org.duressdesk.ui.queue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.duressdesk.ui.attention.Waiting;
import org.duressdesk.ui.common.Kept;
import org.duressdesk.ui.common.Texting;

/**
 * Every press, as rows or as tiles. While rows are shown the tiles are kept ready unseen, one more with each press: the
 * press that turns rows into tiles would otherwise make, style and lay out all of them within its own frame (decision 52).
 */
final class PressList extends VBox {
    private final BiFunction<Block.Row, Boolean, PressNode> row;
    private final Function<Block.Row, PressNode> tile;
    private final VBox rows = new VBox();
    private final FlowPane tiles = new FlowPane();
    private boolean tight;

    /**
     * @param row makes a row, a tight one if told so
     * @param tile makes a tile
     */
    PressList(BiFunction<Block.Row, Boolean, PressNode> row, Function<Block.Row, PressNode> tile) {
        this.row = row;
        this.tile = tile;
        rows.getStyleClass().add("press-rows");
        rows.setAccessibleRole(AccessibleRole.LIST_VIEW);
        tiles.getStyleClass().add("press-tiles");
        tiles.setAccessibleRole(AccessibleRole.LIST_VIEW);
        getChildren().addAll(rows, tiles);
    }

    /** Shows these presses; false when the block is no list of presses. */
    boolean show(Block list) {
        return switch (list) {
            case Block.Rows now -> {
                seen(rows, true);
                seen(tiles, false);
                if (tight != now.tight()) {
                    rows.getChildren().clear();
                    tight = now.tight();
                }
                Texting.style(rows, "press-rows-tight", tight);
                Texting.style(rows, "press-rows", !tight);
                keep(rows, now.rows(), r -> row.apply(r, tight));
                keep(tiles, now.rows(), tile);
                yield true;
            }
            case Block.Tiles now -> {
                seen(tiles, true);
                seen(rows, false);
                rows.getChildren().clear();
                keep(tiles, now.rows(), tile);
                yield true;
            }
            default -> false;
        };
    }

    private static void seen(Pane pane, boolean now) {
        pane.setVisible(now);
        pane.setManaged(now);
    }

    /** What is already in its place stays there: only what came, went or changed its look is styled and laid out. */
    private static void keep(Pane box, List<Block.Row> rows, Function<Block.Row, PressNode> made) {
        Map<Waiting.Key, PressNode> shown = new HashMap<>();
        box.getChildren().forEach(n -> shown.put(((PressNode) n).key(), (PressNode) n));
        List<Node> next = new ArrayList<>();
        for (Block.Row row : rows) {
            PressNode there = shown.get(row.key());
            if (there == null || !there.turn(row)) {
                there = made.apply(row);
            }
            next.add(there);
        }
        Kept.in(box, next);
    }
}
