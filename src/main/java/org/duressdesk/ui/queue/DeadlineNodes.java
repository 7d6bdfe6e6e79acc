package org.duressdesk.ui.queue;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
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
        return new MarkWords(deadline.marks().stream().map(DeadlineNodes::words).toList());
    }

    private static VBox words(Block.Deadline.Mark mark) {
        HPos side = mark.at() <= 0 ? HPos.LEFT : mark.at() >= 1 ? HPos.RIGHT : HPos.CENTER;
        Label what = Texting.wrapped(mark.what(), "small");
        what.setTextAlignment(TextAlignment.valueOf(side.name()));
        Pos at = Pos.valueOf("TOP_" + side.name());
        return Texting.column(at, Texting.whole(mark.when(), "small", "strong"), what);
    }
}
