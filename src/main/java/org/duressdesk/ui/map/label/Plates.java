package org.duressdesk.ui.map.label;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.duressdesk.domain.site.Exit;
import org.duressdesk.domain.site.Feature;
import org.duressdesk.domain.site.Feature.Layer;
import org.duressdesk.ui.map.picture.Camera;
import org.duressdesk.ui.map.picture.MapPicture;
import org.duressdesk.ui.map.picture.MapWords;
import org.duressdesk.ui.map.picture.Measure;
import org.duressdesk.ui.map.picture.Rect;
import org.duressdesk.ui.map.picture.View;
import org.duressdesk.ui.theme.SizeClass;

/** Facilities and doors. What is in view stands whole, moved a little where the edge would cut it; what is not is left out. */
final class Plates {
    private Plates() {}

    static List<Placed.Plate> place(
            MapPicture picture,
            Camera camera,
            Set<Layer> layers,
            SizeClass size,
            boolean compass,
            View view,
            Measure measure) {
        List<Placed.Plate> plates = new ArrayList<>();
        double px = size.labelType();
        for (Feature feature : picture.plan().features()) {
            double x = Math.round(camera.x(feature.at().x()));
            double y = Math.round(camera.y(feature.at().y()));
            if (layers.contains(feature.layer()) && view.in().contains(x, y)) {
                Rect box = Rect.around(x, y, Math.ceil(measure.width(feature.tag(), px, true) + 10), 22);
                plates.add(new Placed.Plate(view.inside(box, compass), feature.tag(), Placed.Plate.Look.FEATURE));
            }
        }
        for (Exit exit : picture.plan().exits()) {
            boolean near = picture.nearestDoor().filter(exit::equals).isPresent();
            if (near || layers.contains(Layer.DOORS)) {
                Rect box = door(exit, near, camera, measure);
                boolean close = box.cx() > view.in().x() - 40
                        && box.cx() < view.in().right() + 40
                        && box.cy() > view.in().y() - 40
                        && box.cy() < view.in().bottom() + 40;
                if (close
                                && (near
                                        || view.in()
                                                .contains(
                                                        camera.x(exit.at().x()),
                                                        camera.y(exit.at().y())))
                        || view.in().contains(box)) {
                    plates.add(new Placed.Plate(
                            view.inside(box, compass),
                            text(exit, near),
                            near ? Placed.Plate.Look.NEAREST : Placed.Plate.Look.EXIT));
                }
            }
        }
        return plates.stream().map(p -> aside(p, plates)).toList();
    }

    /** A facility gives way to the plate of a door, along the wall. */
    private static Placed.Plate aside(Placed.Plate plate, List<Placed.Plate> plates) {
        if (plate.look() != Placed.Plate.Look.FEATURE) {
            return plate;
        }
        Rect box = plate.box();
        for (Placed.Plate door : plates) {
            if (door.look() == Placed.Plate.Look.NEAREST && door.box().overlap(box) > 0) {
                box = box.move(
                        box.cx() < door.box().cx()
                                ? door.box().x() - 3 - box.right()
                                : door.box().right() + 3 - box.x(),
                        0);
            }
        }
        return new Placed.Plate(box, plate.text(), plate.look());
    }

    private static Rect door(Exit exit, boolean near, Camera camera, Measure measure) {
        double off = near ? 32 : 22;
        double x = Math.round(camera.x(exit.at().x())
                + (exit.side() == Exit.Side.RIGHT ? off : exit.side() == Exit.Side.LEFT ? -off : 0));
        double y = Math.round(camera.y(exit.at().y())
                + (exit.side() == Exit.Side.BOTTOM ? off : exit.side() == Exit.Side.TOP ? -off : 0));
        String text = text(exit, near);
        double w = near ? measure.width(text, 22, true) + 20 : Math.max(26, measure.width(text, 18, true) + 10);
        return Rect.around(x, y, Math.ceil(w), near ? 38 : 26);
    }

    private static String text(Exit exit, boolean near) {
        return near ? MapWords.say("door", exit.number()) : exit.number();
    }
}
