package org.duressdesk.ui.people;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;
import org.duressdesk.ui.common.art.Art;
import org.duressdesk.ui.common.art.ArtNode;
import org.duressdesk.ui.common.art.Ink;
import org.duressdesk.ui.common.art.Piece;
import org.duressdesk.ui.theme.Token;

/** The hollow octagon of this screen: with a count of open incidents, or with the mark of what may break through. */
final class OctagonSign extends Region {
    private static final double BOX = 52;

    private OctagonSign(double px, List<Piece> pieces, String spoken) {
        setMinSize(px, px);
        setPrefSize(px, px);
        setMaxSize(px, px);
        Group group = ArtNode.of(pieces);
        group.setManaged(false);
        group.getTransforms().setAll(new Translate(px / 2, px / 2), new Scale(px / BOX, px / BOX));
        getChildren().setAll(group);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(spoken);
    }

    static OctagonSign count(int count, double px) {
        Token ink = count == 0 ? Token.TEXT3 : Token.TEXT1;
        return new OctagonSign(
                px,
                List.of(
                        new Piece.Path(Art.OCTAGON, Ink.line(ink, 3)),
                        new Piece.Word(String.valueOf(count), 0, 8, 22, ink)),
                count + " open");
    }

    static OctagonSign mark(double px) {
        return new OctagonSign(
                px,
                List.of(
                        new Piece.Path(Art.OCTAGON, Ink.line(Token.TEXT1, 4)),
                        new Piece.Path("M0-10V3M0 8V11", Ink.line(Token.TEXT1, 5))),
                "Alarm");
    }
}
