package org.duressdesk.ui.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duressdesk.domain.device.DeviceKind;
import org.duressdesk.domain.site.Exit;
import org.duressdesk.domain.site.Feature;
import org.duressdesk.domain.site.Feature.Layer;
import org.duressdesk.ui.theme.SizeClass;

/**
 * Where everything stands on the screen. Pure: no toolkit but a way to measure words. Markers stay where the devices
 * are; plates stay at their doors; words and chips move aside for them.
 */
record MapLayout(
        List<Placed.Words> words,
        List<Placed.Plate> plates,
        List<Placed.Spot> spots,
        List<Placed.Chip> chips,
        List<Placed.Edge> edges) {

    /** Below this many pixels a plan unit, speakers and ground labels are dropped. */
    static final double FAR = 0.6;
    /** Above this, names of buttons and room numbers are drawn. */
    static final double NEAR = 1.25;
    /** More pressed markers than this are drawn smaller, without chips. */
    static final int CROWD = 4;

    static MapLayout of(MapPicture picture, Camera camera, SizeClass size, Set<Layer> layers, boolean compass, Measure measure) {
        List<Placed.Spot> spots = spots(picture, camera, size);
        List<Placed.Plate> plates = plates(picture, camera, layers, size, compass, measure);
        Crowd crowd = new Crowd();
        spots.forEach(s -> crowd.add(s.marker().flashing() ? s.ring() : s.box()));
        plates.forEach(p -> crowd.add(p.box().grow(1)));
        if (compass) {
            crowd.add(rose(camera));
            crowd.add(scaleBar(picture.plan().unitsPerMetre(), camera, plates).box());
        }
        List<Placed.Words> words = new ArrayList<>();
        if (layers.contains(Layer.ROOMS)) {
            words.addAll(RoomWords.place(picture, camera, size, spots, crowd, measure));
        }
        List<Placed.Chip> chips = picture.pressed().size() > CROWD ? List.of() : Chips.place(picture, spots, camera, crowd, measure);
        words.addAll(FreeWords.place(picture, camera, size, layers, spots, crowd, measure));
        return new MapLayout(List.copyOf(words), plates, spots, chips, edges(picture, camera));
    }

    private static List<Placed.Spot> spots(MapPicture picture, Camera camera, SizeClass size) {
        int pressed = picture.pressed().size();
        List<Placed.Spot> spots = new ArrayList<>();
        for (Marker m : picture.markers()) {
            double x = Math.round(camera.x(m.at().x()));
            double y = Math.round(camera.y(m.at().y()));
            if (x < Camera.RULER_LEFT - 60 || y < Camera.RULER_TOP - 60 || x > camera.width() + 60 || y > camera.height() + 60) {
                continue;
            }
            spots.add(new Placed.Spot(m, x, y, scale(m, pressed, size), camera.scale() >= FAR && !m.state().pressed()));
        }
        spots.sort(Comparator.comparing((Placed.Spot s) -> s.marker().state().pressed())
                .thenComparing(s -> -s.marker().pressNumber().orElse(0)));
        return List.copyOf(spots);
    }

    private static double scale(Marker m, int pressed, SizeClass size) {
        boolean large = size.large();
        return switch (m.state()) {
            case UNACKNOWLEDGED -> pressed > CROWD ? 0.8 : pressed == 1 && large ? 1.15 : 1;
            case ACKNOWLEDGED, RETURNED -> pressed > CROWD ? 0.8 : 1;
            case NORMAL -> m.lowBattery() && !large ? 0.9 : large ? 1.05 : 0.85;
            case BLIND -> large ? 1.05 : 0.85;
            case ON_TEST, OUT_OF_SERVICE, MISSING -> large ? 0.9 : 0.85;
        };
    }

    private static List<Placed.Plate> plates(MapPicture picture, Camera camera, Set<Layer> layers, SizeClass size,
            boolean compass, Measure measure) {
        List<Placed.Plate> plates = new ArrayList<>();
        double px = size.labelType();
        for (Feature feature : picture.plan().features()) {
            if (layers.contains(feature.layer())) {
                double w = measure.width(feature.tag(), px, true) + 10;
                plates.add(new Placed.Plate(Rect.around(Math.round(camera.x(feature.at().x())), Math.round(camera.y(feature.at().y())), Math.ceil(w), 22),
                        feature.tag(), Placed.Plate.Look.FEATURE));
            }
        }
        for (Exit exit : picture.plan().exits()) {
            boolean near = picture.nearestDoor().filter(exit::equals).isPresent();
            if (near || layers.contains(Layer.DOORS)) {
                double off = near ? 32 : 22;
                double x = Math.round(camera.x(exit.at().x()) + (exit.side() == Exit.Side.RIGHT ? off : exit.side() == Exit.Side.LEFT ? -off : 0));
                double y = Math.round(camera.y(exit.at().y()) + (exit.side() == Exit.Side.BOTTOM ? off : exit.side() == Exit.Side.TOP ? -off : 0));
                String text = near ? MapWords.say("door", exit.number()) : exit.number();
                double w = near ? measure.width(text, 22, true) + 20 : Math.max(26, measure.width(text, 18, true) + 10);
                Rect box = Rect.around(x, y, Math.ceil(w), near ? 38 : 26);
                plates.add(near ? new Placed.Plate(inside(box, camera, compass), text, Placed.Plate.Look.NEAREST) : new Placed.Plate(camera.sees(exit.at(), 0) ? inside(box, camera, compass) : box, text, Placed.Plate.Look.EXIT));
            }
        }
        return List.copyOf(plates);
    }

    private static Rect rose(Camera camera) {
        return Rect.around(camera.width() - 44, Camera.RULER_TOP + 50, 72, 72);
    }

    /** A plate of a door that is in view is not cut by the map's edge and not covered by the compass. */
    private static Rect inside(Rect box, Camera camera, boolean compass) {
        boolean near = box.cx() > Camera.RULER_LEFT - 40 && box.cx() < camera.width() + 40 && box.cy() > Camera.RULER_TOP - 40
                && box.cy() < camera.height() + 40;
        if (!near) {
            return box;
        }
        double dx = Math.max(0, Camera.RULER_LEFT + 4 - box.x()) - Math.max(0, box.right() - camera.width() + 4);
        double dy = Math.max(0, Camera.RULER_TOP + 4 - box.y()) - Math.max(0, box.bottom() - camera.height() + 4);
        Rect moved = box.move(dx, dy);
        return compass && moved.overlap(rose(camera)) > 0 ? moved.move(0, rose(camera).bottom() + 2 - moved.y()) : moved;
    }

    private static List<Placed.Edge> edges(MapPicture picture, Camera camera) {
        List<Placed.Edge> edges = new ArrayList<>();
        Rect border = camera.map().grow(-44);
        for (Marker m : picture.pressed()) {
            if (!camera.sees(m.at(), 0)) {
                double x = camera.x(m.at().x());
                double y = camera.y(m.at().y());
                double ex = Math.clamp(x, border.x(), Math.max(border.x(), border.right()));
                double ey = Math.clamp(y, border.y(), Math.max(border.y(), border.bottom()));
                double degrees = Math.toDegrees(Math.atan2(y - ey, x - ex));
                boolean side = ex == border.x() || ex == border.right();
                for (int tries = 0; tries < 30 && taken(edges, ex, ey); tries++) {
                    ex += side ? 0 : ex > border.cx() ? -48 : 48;
                    ey += side ? ey > border.cy() ? -48 : 48 : 0;
                }
                edges.add(new Placed.Edge(ex, ey, degrees, m));
            }
        }
        return List.copyOf(edges);
    }

    private static boolean taken(List<Placed.Edge> edges, double x, double y) {
        return edges.stream().anyMatch(e -> Math.hypot(e.x() - x, e.y() - y) < 46);
    }

    /** A bar of a round number of metres. */
    record ScaleBar(Rect box, int metres, double length) {}

    /** At the left; where that would cover a plate at the right, or of another length. */
    static ScaleBar scaleBar(double unitsPerMetre, Camera camera, List<Placed.Plate> plates) {
        double perMetre = unitsPerMetre * camera.scale();
        List<ScaleBar> bars = new ArrayList<>();
        for (int metres : new int[] {10, 20, 50, 100, 5, 2}) {
            double length = Math.round(perMetre * metres);
            if (length >= 70 && length <= 330) {
                ScaleBar bar = atLeft(metres, length, camera);
                bars.add(bar);
                bars.add(new ScaleBar(bar.box().move(camera.width() - 8 - bar.box().right(), 0), metres, length));
            }
        }
        return bars.stream().filter(bar -> plates.stream().noneMatch(p -> p.box().overlap(bar.box()) > 0)).findFirst()
                .orElseGet(() -> bars.isEmpty() ? atLeft(10, Math.round(perMetre * 10), camera) : bars.getFirst());
    }

    private static ScaleBar atLeft(int metres, double length, Camera camera) {
        return new ScaleBar(new Rect(Camera.RULER_LEFT + 8, camera.height() - 44, length + 16, 36), metres, length);
    }

    /** The marker under a screen point, nearest first. */
    Optional<Marker> at(double x, double y) {
        return spots.stream().filter(s -> Math.hypot(s.x() - x, s.y() - y) <= 24)
                .min(Comparator.comparingDouble(s -> Math.hypot(s.x() - x, s.y() - y))).map(Placed.Spot::marker);
    }

    static double chipWidth(Marker m, Measure measure) {
        return Math.ceil(measure.width(m.chipText(), 18, true) + 70 + (m.kind() == DeviceKind.WIRELESS ? 8 : 0));
    }
}
