package org.duressdesk.ui.map;

import java.util.List;
import org.duressdesk.domain.site.Point;
import org.duressdesk.ui.map.picture.Camera;

/** What the map's eye is set on. */
public sealed interface Aim {
    /** The whole floor. */
    record WholeFloor() implements Aim {}

    /** All these points, presses and nearest door, as near as they allow. */
    record Presses(List<Point> points) implements Aim {
        public Presses {
            points = List.copyOf(points);
        }
    }

    /** Where the operator put it. */
    record ByHand(Camera camera) implements Aim {}
}
