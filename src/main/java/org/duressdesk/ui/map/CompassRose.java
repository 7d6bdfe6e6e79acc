package org.duressdesk.ui.map;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.transform.Rotate;
import org.duressdesk.ui.common.ArtNode;
import org.duressdesk.ui.common.Ink;
import org.duressdesk.ui.common.Piece;
import org.duressdesk.ui.theme.Token;

/** The compass in a panel's header, where it would cover the map. */
final class CompassRose extends Region {
    private final Group needle = ArtNode.of(List.of(new Piece.Path("M0-17L6 1L0-3L-6 1Z", Ink.fill(Token.TEXT1))));
    private final Rotate north = new Rotate();

    CompassRose(double px) {
        setMinSize(px, px);
        setPrefSize(px, px);
        setMaxSize(px, px);
        Group disc = ArtNode.of(List.of(new Piece.Disc(19, Ink.line(Token.EDGE, 1)), new Piece.Word(MapWords.say("north"), 0, 16.5, 18, Token.TEXT1)));
        needle.getTransforms().setAll(north);
        Group all = new Group(disc, needle);
        all.setManaged(false);
        all.setLayoutX(px / 2);
        all.setLayoutY(px / 2);
        all.setScaleX(px / 40);
        all.setScaleY(px / 40);
        getChildren().setAll(all);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMouseTransparent(true);
    }

    /** Degrees clockwise from up to true north. */
    void show(double degrees) {
        north.setAngle(degrees);
        setAccessibleText(MapWords.say("north.spoken", Math.round(degrees)));
    }
}
