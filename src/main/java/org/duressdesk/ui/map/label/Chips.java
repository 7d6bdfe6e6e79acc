package org.duressdesk.ui.map.label;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.duressdesk.domain.site.Outline;
import org.duressdesk.domain.site.Room;
import org.duressdesk.ui.map.picture.Camera;
import org.duressdesk.ui.map.picture.MapPicture;
import org.duressdesk.ui.map.picture.Marker;
import org.duressdesk.ui.map.picture.MarkerState;
import org.duressdesk.ui.map.picture.Measure;
import org.duressdesk.ui.map.picture.Rect;

/** Chips beside pressed markers; they move aside for plates, names, other markers and each other. */
final class Chips {
    private static final double HIGH = 32;

    private Chips() {}

    /** In press order, or the other way round where that leaves less covered: in a narrow map the first may take the last one's place. */
    static List<Placed.Chip> place(
            MapPicture picture, List<Placed.Spot> spots, Camera camera, Crowd crowd, Measure measure) {
        List<Placed.Spot> pressed = spots.stream()
                .filter(s -> s.marker().state().pressed() && camera.map().contains(s.x(), s.y()))
                .sorted(Comparator.comparingInt(s -> s.marker().pressNumber().orElse(Integer.MAX_VALUE)))
                .toList();
        Attempt forward = attempt(pressed, picture, camera, crowd.copy(), measure);
        Attempt best = forward.covers() == 0
                ? forward
                : forward.or(attempt(pressed.reversed(), picture, camera, crowd.copy(), measure));
        best.chips().forEach(c -> crowd.add(c.box()));
        return best.chips();
    }

    private record Attempt(List<Placed.Chip> chips, double covers) {
        Attempt or(Attempt other) {
            return other.covers < covers ? other : this;
        }
    }

    private static Attempt attempt(
            List<Placed.Spot> pressed, MapPicture picture, Camera camera, Crowd crowd, Measure measure) {
        List<Placed.Chip> chips = new ArrayList<>();
        double covers = 0;
        for (Placed.Spot spot : pressed) {
            Rect box = crowd.best(
                            candidates(spot, picture, camera, MapLayout.chipWidth(spot.marker(), measure)).stream()
                                    .filter(camera.map()::contains)
                                    .toList())
                    .orElse(null);
            if (box != null) {
                covers += crowd.overlap(box);
                crowd.add(box);
                chips.add(new Placed.Chip(box, spot.marker(), spot.marker().chipText()));
            }
        }
        return new Attempt(List.copyOf(chips), covers);
    }

    /** Right if that stays in the room, else below, then the other sides. */
    private static List<Rect> candidates(Placed.Spot spot, MapPicture picture, Camera camera, double w) {
        double gap = spot.marker().flashing() ? 44 * spot.scale() : 34 * spot.scale();
        double down = (spot.marker().state() == MarkerState.UNACKNOWLEDGED ? 22 + 38 * spot.scale() : 44 * spot.scale())
                - HIGH / 2;
        Rect right = new Rect(spot.x() + gap, spot.y() - HIGH / 2, w, HIGH);
        Rect left = new Rect(spot.x() - gap - w, spot.y() - HIGH / 2, w, HIGH);
        List<Rect> candidates = new ArrayList<>();
        if (inRoom(right, spot.marker(), picture, camera)) {
            candidates.add(right);
        }
        for (double y : new double[] {spot.y() + down, spot.y() - down - HIGH}) {
            for (double dx : new double[] {0, -8, 8, -16, 16, -28, 28, -44, 44, -60, 60}) {
                candidates.add(new Rect(spot.x() - w / 2 + dx, y, w, HIGH));
            }
        }
        for (double dy : new double[] {0, -10, 10, -24, 24, -40, 40}) {
            candidates.add(right.move(0, dy));
            candidates.add(left.move(0, dy));
        }
        for (double dx : new double[] {-76, 76, -92, 92}) {
            candidates.add(new Rect(spot.x() - w / 2 + dx, spot.y() + down, w, HIGH));
        }
        for (double dx : new double[] {0, -40, 40, -80, 80}) {
            candidates.add(new Rect(spot.x() - w / 2 + dx, spot.y() + down + 34, w, HIGH));
            candidates.add(new Rect(spot.x() - w / 2 + dx, spot.y() - down - HIGH - 34, w, HIGH));
        }
        return candidates.stream()
                .map(r -> new Rect(Math.round(r.x()), Math.round(r.y()), r.w(), r.h()))
                .toList();
    }

    private static boolean inRoom(Rect box, Marker marker, MapPicture picture, Camera camera) {
        for (Room room : picture.plan().rooms()) {
            if (Outline.contains(room.outline(), marker.at(), 0)) {
                return RoomWords.bounds(room, camera).contains(box);
            }
        }
        return false;
    }
}
