package org.duressdesk.ui.map.paint;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.transform.Rotate;
import org.duressdesk.domain.site.FloorPlan;
import org.duressdesk.ui.common.art.ArtNode;
import org.duressdesk.ui.common.art.Ink;
import org.duressdesk.ui.common.art.Piece;
import org.duressdesk.ui.map.picture.MapWords;
import org.duressdesk.ui.theme.Token;

/** Size of the grid, and a compass, for a panel's header: where they would cover the map (small layout). */
public final class CompassRose extends HBox {
    private static final double PX = 36;

    public CompassRose(FloorPlan plan) {
        super(10);
        String metres = MapWords.say("grid", Math.round(plan.gridCell() / plan.unitsPerMetre()));
        Label grid = new Label(metres);
        grid.getStyleClass().addAll("small", "text-3");
        grid.setMinWidth(USE_PREF_SIZE);
        Group disc = ArtNode.of(List.of(
                new Piece.Disc(19, Ink.line(Token.EDGE, 1)),
                new Piece.Word(MapWords.say("north"), 0, 16.5, 18, Token.TEXT1)));
        Group needle = ArtNode.of(List.of(new Piece.Path("M0-17L6 1L0-3L-6 1Z", Ink.fill(Token.TEXT1))));
        needle.getTransforms().setAll(new Rotate(plan.trueNorth()));
        Group drawing = new Group(disc, needle);
        drawing.setManaged(false);
        drawing.setLayoutX(PX / 2);
        drawing.setLayoutY(PX / 2);
        drawing.setScaleX(PX / 40);
        drawing.setScaleY(PX / 40);
        Region rose = new Pane(drawing);
        rose.setMinSize(PX, PX);
        rose.setPrefSize(PX, PX);
        rose.setMaxSize(PX, PX);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(grid, rose);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(metres + ". " + MapWords.say("north.spoken", Math.round(plan.trueNorth())));
        setMouseTransparent(true);
    }
}
