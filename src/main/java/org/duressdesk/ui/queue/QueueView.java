package org.duressdesk.ui.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.duressdesk.ui.attention.Waiting;
import org.duressdesk.ui.common.Kept;
import org.duressdesk.ui.common.Panel;
import org.duressdesk.ui.common.Texting;
import org.duressdesk.ui.keys.DeskAction;

/** The queue panel: draws only the blocks that differ from the last picture. */
public final class QueueView extends Panel {
    private final BlockNodes nodes;
    private final VBox body = new VBox();
    private final Label right = Texting.whole("", "small");
    private List<Block> shown = List.of();

    /** @param act what a click asks for */
    public QueueView(boolean large, Consumer<DeskAction> act, Consumer<Waiting.Key> choose) {
        super("");
        nodes = new BlockNodes(large, act, choose);
        getStyleClass().add("queue-panel");
        body.getStyleClass().add("queue-body");
        body.setMinHeight(0);
        body.setMinWidth(0);
        setRight(right);
        setBody(true, body);
        VBox.setVgrow(body, Priority.ALWAYS);
    }

    public void show(QueuePicture picture) {
        setTitle(picture.title());
        right.setText(picture.right());
        Texting.style(right, "strong", picture.loud());
        List<Node> next = new ArrayList<>();
        for (int i = 0; i < picture.blocks().size(); i++) {
            Block block = picture.blocks().get(i);
            boolean there = i < shown.size() && i < body.getChildren().size();
            boolean same = there
                    && (shown.get(i).equals(block)
                            || nodes.turn(body.getChildren().get(i), block));
            next.add(same ? body.getChildren().get(i) : nodes.of(block));
        }
        Kept.in(body, next);
        shown = picture.blocks();
    }
}
