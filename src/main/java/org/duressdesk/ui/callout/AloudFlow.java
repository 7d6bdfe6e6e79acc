package org.duressdesk.ui.callout;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.duressdesk.domain.callout.ReadAloud;

/** Text to read aloud; what was filled in is bold and underlined, so that a wrong word is seen. */
final class AloudFlow {
    private AloudFlow() {}

    static TextFlow of(List<ReadAloud.Piece> pieces) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("aloud-text");
        for (ReadAloud.Piece piece : pieces) {
            Text run = new Text(piece.text());
            run.getStyleClass().addAll("read-aloud", piece.filled() ? "filled" : "plain");
            flow.getChildren().add(run);
        }
        flow.setAccessibleRole(AccessibleRole.TEXT);
        flow.setAccessibleText(String.join("", pieces.stream().map(ReadAloud.Piece::text).toList()));
        return flow;
    }
}
