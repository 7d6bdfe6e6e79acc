package org.duressdesk.ui.map;

import java.util.Comparator;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import org.duressdesk.ui.map.label.Placed;
import org.duressdesk.ui.map.picture.Camera;
import org.duressdesk.ui.map.picture.MarkerState;
import org.duressdesk.ui.theme.Palette;
import org.duressdesk.ui.theme.Token;

/** The bright rings, as small nodes of their own: a beat repaints only them, not the map. */
public final class Rings extends Pane {
    /** No more than this many rings flash on the map (with text and everything else still). */
    static final int MOST = 3;

    private final Rectangle clip = new Rectangle();

    Rings() {
        setClip(clip);
        setMouseTransparent(true);
    }

    void place(List<Placed.Spot> spots, Camera camera, Palette palette) {
        clip.setX(Camera.RULER_LEFT);
        clip.setY(Camera.RULER_TOP);
        clip.setWidth(Math.max(0, camera.width() - Camera.RULER_LEFT));
        clip.setHeight(Math.max(0, camera.height() - Camera.RULER_TOP));
        List<Placed.Spot> chosen = chosen(spots);
        while (getChildren().size() < chosen.size()) {
            getChildren().add(new Ring());
        }
        getChildren().remove(chosen.size(), getChildren().size());
        for (int i = 0; i < chosen.size(); i++) {
            ((Ring) getChildren().get(i)).place(chosen.get(i), palette);
        }
    }

    /** The first press and the newest ones, three at most. */
    public static List<Placed.Spot> chosen(List<Placed.Spot> spots) {
        List<Placed.Spot> flashing = spots.stream()
                .filter(s -> s.marker().flashing() && s.marker().state() == MarkerState.UNACKNOWLEDGED)
                .sorted(Comparator.comparingInt(s -> s.marker().pressNumber().orElse(0)))
                .toList();
        if (flashing.size() <= MOST) {
            return flashing;
        }
        return List.of(flashing.getFirst(), flashing.get(flashing.size() - 2), flashing.getLast());
    }

    /** One ring; it moves to the next press rather than being made anew. */
    private static final class Ring extends Group {
        private final Circle inner = circle(29, 7);
        private final Circle outer = circle(34.5, 4);

        Ring() {
            getChildren().setAll(inner, outer);
            setManaged(false);
        }

        void place(Placed.Spot spot, Palette palette) {
            inner.setStroke(palette.get(Token.ALARM));
            outer.setStroke(palette.get(Token.TEXT1));
            setScaleX(spot.scale());
            setScaleY(spot.scale());
            setLayoutX(spot.x());
            setLayoutY(spot.y());
        }

        private static Circle circle(double radius, double width) {
            Circle circle = new Circle(radius, null);
            circle.setStrokeWidth(width);
            return circle;
        }
    }
}
