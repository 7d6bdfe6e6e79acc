package org.duressdesk.ui.common.art;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Circle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;
import org.duressdesk.ui.theme.Fonts;

/** Pieces as scene nodes that take their colours from the style sheets. */
public final class ArtNode {
    private ArtNode() {}

    /** The pieces in a group whose 0,0 is the drawing's centre. */
    public static Group of(List<Piece> pieces) {
        Group group = new Group();
        pieces.forEach(piece -> group.getChildren().add(node(piece)));
        group.setMouseTransparent(true);
        return group;
    }

    private static Node node(Piece piece) {
        return switch (piece) {
            case Piece.Path path -> {
                SVGPath shape = new SVGPath();
                shape.setContent(path.svg());
                shape.getTransforms().setAll(new Translate(path.x(), path.y()), new Scale(path.scale(), path.scale()));
                yield inked(shape, path.ink());
            }
            case Piece.Disc disc -> inked(new Circle(disc.x(), disc.y(), disc.radius()), disc.ink());
            case Piece.Word word -> {
                Text text = new Text(word.text());
                text.setFont(Fonts.bold(word.px()));
                text.setTextOrigin(VPos.BASELINE);
                text.setTextAlignment(TextAlignment.CENTER);
                text.setX(word.x() - text.getLayoutBounds().getWidth() / 2);
                text.setY(word.baseline());
                text.getStyleClass().setAll("fill-" + word.fill().key());
                yield text;
            }
        };
    }

    private static Shape inked(Shape shape, Ink ink) {
        shape.getStyleClass().setAll("art");
        shape.getStyleClass().add(ink.fill().map(t -> "fill-" + t.key()).orElse("fill-none"));
        ink.stroke().ifPresent(t -> shape.getStyleClass().add("stroke-" + t.key()));
        switch (ink.when()) {
            case ALWAYS -> {}
            case BANDED -> shape.getStyleClass().add("when-banded");
            case PLAIN -> shape.getStyleClass().add("when-plain");
        }
        shape.setStrokeWidth(ink.width());
        shape.setStrokeLineCap(StrokeLineCap.BUTT);
        shape.getStrokeDashArray().setAll(ink.dash());
        shape.setStrokeDashOffset(ink.dashOffset());
        return shape;
    }
}
