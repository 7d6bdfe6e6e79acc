package org.duressdesk.ui.common.art;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;

/** A drawing in a square of fixed size. */
public abstract class Box extends Region {
    private final double px;
    private final double box;

    Box(double px, double box) {
        this.px = px;
        this.box = box;
        setMinSize(px, px);
        setPrefSize(px, px);
        setMaxSize(px, px);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMouseTransparent(true);
    }

    final void draw(List<Piece> pieces, String spoken) {
        Group group = ArtNode.of(pieces);
        group.setManaged(false);
        group.getTransforms().setAll(new Translate(px / 2, px / 2), new Scale(px / box, px / box));
        getChildren().setAll(group);
        setAccessibleText(spoken);
    }
}
