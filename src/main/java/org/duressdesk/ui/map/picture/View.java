package org.duressdesk.ui.map.picture;

import java.util.Optional;
import org.duressdesk.ui.theme.SizeClass;

/**
 * The part of the map that signs may stand on: all of it, or what the frame of a map that is not live leaves.
 *
 * @param rim  pixels of the frame, 0 while the map is live
 * @param sign the plate in the frame that says so
 */
public record View(Rect in, double rim, Optional<Rect> sign) {
    public static View of(MapPicture picture, Camera camera, SizeClass size, Measure measure) {
        if (picture.notLive().isEmpty()) {
            return new View(camera.map(), 0, Optional.empty());
        }
        double rim = size.large() ? 20 : 14;
        double h = size.large() ? 46 : 34;
        Rect plate = Rect.around(
                camera.map().cx(),
                Camera.RULER_TOP + h / 2,
                Math.ceil(measure.width(picture.notLive(), type(size), true) + 76),
                h);
        return new View(camera.map().grow(-rim), rim, Optional.of(plate));
    }

    /** Type size of the words in the frame, pixels. */
    public static double type(SizeClass size) {
        return size.large() ? 24 : 18;
    }

    /** Where the compass stands. */
    public Rect rose() {
        return Rect.around(in.right() - 44, in.y() + 50, 72, 72);
    }

    /** The same box moved so that the edge, the frame and its words do not cut it; the compass only if it stands there. */
    public Rect inside(Rect box, boolean compass) {
        double dx = Math.max(0, in.x() + 4 - box.x()) - Math.max(0, box.right() - in.right() + 4);
        double dy = Math.max(0, in.y() + 4 - box.y()) - Math.max(0, box.bottom() - in.bottom() + 4);
        Rect moved = box.move(dx, dy);
        if (sign.filter(s -> s.overlap(moved) > 0).isPresent()) {
            return moved.move(0, sign.get().bottom() + 4 - moved.y());
        }
        return compass && moved.overlap(rose()) > 0 ? moved.move(0, rose().bottom() + 2 - moved.y()) : moved;
    }
}
