package org.duressdesk.ui.queue;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.duressdesk.ui.common.DeadlineBar;
import org.duressdesk.ui.common.Texting;

/** A bar with its deadlines in words below. */
final class DeadlineNodes {
    private DeadlineNodes() {}

    static Node of(Block.Deadline deadline, boolean large) {
        List<Double> marks = deadline.marks().stream()
                .map(Block.Deadline.Mark::at)
                .filter(at -> at > 0)
                .toList();
        DeadlineBar bar = new DeadlineBar(marks, deadline.red(), deadline.red() ? 34 : 26);
        bar.getStyleClass().add(deadline.red() ? "alarm-run" : "ack-run");
        bar.show(deadline.share());
        VBox box = new VBox(bar);
        box.getStyleClass().add("block-deadline");
        if (deadline.marks().stream().anyMatch(m -> !m.when().isEmpty())) {
            box.getChildren().add(words(deadline));
        }
        return box;
    }

    private static Node words(Block.Deadline deadline) {
        StackPane words = new StackPane();
        for (Block.Deadline.Mark mark : deadline.marks()) {
            HPos side = mark.at() <= 0 ? HPos.LEFT : mark.at() >= 1 ? HPos.RIGHT : HPos.CENTER;
            Pos pos = side == HPos.LEFT ? Pos.TOP_LEFT : side == HPos.RIGHT ? Pos.TOP_RIGHT : Pos.TOP_CENTER;
            VBox column = Texting.column(
                    pos, Texting.whole(mark.when(), "small", "strong"), Texting.whole(mark.what(), "small"));
            StackPane.setAlignment(column, pos);
            words.getChildren().add(column);
        }
        return words;
    }
}
