package org.duressdesk.ui.map.label;

import java.util.List;
import java.util.Optional;
import org.duressdesk.domain.site.Outline;
import org.duressdesk.domain.site.Room;
import org.duressdesk.ui.map.picture.AlarmedRoom;
import org.duressdesk.ui.map.picture.Camera;
import org.duressdesk.ui.map.picture.MapPicture;
import org.duressdesk.ui.map.picture.Measure;
import org.duressdesk.ui.map.picture.Rect;
import org.duressdesk.ui.theme.Token;

/** Names of buttons on watch, close up: beside the speaker, or above or below where walls would be written over. */
final class ButtonNames {
    /** With more buttons in view, names would be all there is to see. */
    private static final int MOST = 300;

    private ButtonNames() {}

    static void place(
            MapPicture picture,
            Camera camera,
            List<Placed.Spot> spots,
            double px,
            Crowd crowd,
            Measure measure,
            List<Placed.Words> all) {
        if (spots.size() > MOST) {
            return;
        }
        for (AlarmedRoom alarmed : picture.rooms()) {
            picture.plan().rooms().stream()
                    .filter(r -> r.id().equals(alarmed.room()))
                    .map(r -> RoomWords.bounds(r, camera))
                    .forEach(box -> outline(box, crowd));
        }
        List<Rect> rooms = picture.plan().rooms().stream()
                .map(r -> RoomWords.bounds(r, camera))
                .toList();
        for (Placed.Spot spot : spots) {
            if (!spot.marker().state().pressed()) {
                place(spot, picture, camera, rooms, px, crowd, measure).ifPresent(words -> {
                    crowd.add(words.box());
                    all.add(words);
                });
            }
        }
    }

    private static Optional<Placed.Words> place(
            Placed.Spot spot,
            MapPicture picture,
            Camera camera,
            List<Rect> rooms,
            double px,
            Crowd crowd,
            Measure measure) {
        String name = spot.marker().id().value();
        double w = measure.width(name, px, false);
        Optional<Room> in = picture.plan().rooms().stream()
                .filter(r -> Outline.contains(r.outline(), spot.marker().at(), 0))
                .findFirst();
        Token ground = in.isPresent() ? Token.MAP_ROOM : Token.MAP_CORR;
        List<Placed.Words> candidates = List.of(
                words(name, spot.speakerX() + 14, spot.y(), px, ground, true, w),
                words(name, spot.x() + 6, spot.y() + 25, px, ground, false, w),
                words(name, spot.x() + 6, spot.y() - 26, px, ground, false, w));
        for (Placed.Words words : candidates) {
            boolean clear = in.map(
                            room -> RoomWords.bounds(room, camera).grow(-2).contains(words.box()))
                    .orElseGet(() -> rooms.stream().allMatch(room -> room.overlap(words.box()) == 0));
            if (clear && camera.map().contains(words.box()) && crowd.free(words.box())) {
                return Optional.of(words);
            }
        }
        return candidates.stream()
                .limit(1)
                .filter(words -> camera.map().contains(words.box()) && crowd.free(words.box()))
                .findFirst();
    }

    private static Placed.Words words(
            String name, double x, double y, double px, Token ground, boolean fromLeft, double w) {
        return new Placed.Words(name, x, y, px, false, Token.TEXT2, Optional.of(ground), 0, fromLeft, w);
    }

    /** The four sides of a room that stands out. */
    static void outline(Rect box, Crowd crowd) {
        crowd.add(new Rect(box.x() - 4, box.y() - 4, box.w() + 8, 8));
        crowd.add(new Rect(box.x() - 4, box.bottom() - 4, box.w() + 8, 8));
        crowd.add(new Rect(box.x() - 4, box.y(), 8, box.h()));
        crowd.add(new Rect(box.right() - 4, box.y(), 8, box.h()));
    }
}
