package org.duressdesk.ui.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.duressdesk.domain.site.Outline;
import org.duressdesk.domain.site.Room;

/** Chips beside pressed markers; they move aside for plates, names, other markers and each other. */
final class Chips {
    private static final double HIGH = 32;

    private Chips() {}

    static List<Placed.Chip> place(MapPicture picture, List<Placed.Spot> spots, Camera camera, Crowd crowd, Measure measure) {
        List<Placed.Chip> chips = new ArrayList<>();
        Rect map = new Rect(Camera.RULER_LEFT, Camera.RULER_TOP, camera.width() - Camera.RULER_LEFT, camera.height() - Camera.RULER_TOP);
        List<Placed.Spot> pressed = spots.stream().filter(s -> s.marker().state().pressed())
                .sorted(Comparator.comparingInt(s -> s.marker().pressNumber().orElse(Integer.MAX_VALUE))).toList();
        for (Placed.Spot spot : pressed) {
            if (!map.contains(spot.x(), spot.y())) {
                continue;
            }
            Rect box = crowd.best(candidates(spot, picture, camera, MapLayout.chipWidth(spot.marker(), measure)).stream()
                    .filter(map::contains).toList()).orElse(null);
            if (box != null) {
                crowd.add(box);
                chips.add(new Placed.Chip(box, spot.marker(), spot.marker().chipText()));
            }
        }
        return List.copyOf(chips);
    }

    /** Right if that stays in the room, else below, then the other sides. */
    private static List<Rect> candidates(Placed.Spot spot, MapPicture picture, Camera camera, double w) {
        double gap = spot.marker().flashing() ? 44 * spot.scale() : 34 * spot.scale();
        double down = (spot.marker().state() == MarkerState.UNACKNOWLEDGED ? 22 + 38 * spot.scale() : 44 * spot.scale()) - HIGH / 2;
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
        for (double dx : new double[] {0, -40, 40, -80, 80}) {
            candidates.add(new Rect(spot.x() - w / 2 + dx, spot.y() + down + 34, w, HIGH));
            candidates.add(new Rect(spot.x() - w / 2 + dx, spot.y() - down - HIGH - 34, w, HIGH));
        }
        return candidates.stream().map(r -> new Rect(Math.round(r.x()), Math.round(r.y()), r.w(), r.h())).toList();
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
