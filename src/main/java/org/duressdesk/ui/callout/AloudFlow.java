package org.duressdesk.ui.callout;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.duressdesk.domain.callout.ReadAloud;
import org.duressdesk.ui.common.Texting;

/** Text to read aloud; what was filled in is bold and underlined, so that a wrong word is seen. */
final class AloudFlow extends TextFlow {
    private AloudFlow(List<ReadAloud.Piece> pieces) {
        getStyleClass().add("aloud-text");
        for (ReadAloud.Piece piece : pieces) {
            String style = piece.filled() ? "filled" : "plain";
            for (String part : piece.filled() ? piece.text().split("(?= )|(?<= )") : new String[] {piece.text()}) {
                Text run = new Text(part);
                run.getStyleClass().addAll("read-aloud", style);
                getChildren().add(run);
            }
        }
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(
                String.join("", pieces.stream().map(ReadAloud.Piece::text).toList()));
    }

    static AloudFlow of(List<ReadAloud.Piece> pieces) {
        return new AloudFlow(pieces);
    }

    /** The line under filled-in words goes on under the space between two of them, but not at the end of a line. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        List<Node> runs = getChildren();
        for (int i = 0; i + 1 < runs.size(); i++) {
            if (((Text) runs.get(i)).getText().isBlank()) {
                boolean last = runs.get(i + 1).getBoundsInParent().getMinY()
                        > runs.get(i).getBoundsInParent().getMinY() + 4;
                Texting.style(runs.get(i), "line-end", last);
            }
        }
    }
}
