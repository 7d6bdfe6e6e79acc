package org.duressdesk.ui.map.label;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duressdesk.domain.device.DeviceKind;
import org.duressdesk.domain.site.Feature.Layer;
import org.duressdesk.ui.map.picture.Camera;
import org.duressdesk.ui.map.picture.MapPicture;
import org.duressdesk.ui.map.picture.Marker;
import org.duressdesk.ui.map.picture.Measure;
import org.duressdesk.ui.map.picture.Rect;
import org.duressdesk.ui.map.picture.View;
import org.duressdesk.ui.theme.SizeClass;

/**
 * Where everything stands on the screen. Pure: no toolkit but a way to measure words. Markers stay where the devices
 * are; plates stay at their doors; words and chips move aside for them.
 */
public record MapLayout(
        List<Placed.Words> words,
        List<Placed.Plate> plates,
        List<Placed.Spot> spots,
        List<Placed.Chip> chips,
        List<Placed.Hint> hints,
        List<Placed.Edge> edges) {

    /** Below this many pixels a grid square, speakers and ground labels are dropped. */
    static final double FAR = 60;
    /** Above this, room numbers and what belongs to a close look are drawn. */
    static final double NEAR = 125;
    /** Above this, names of buttons are drawn. */
    static final double NAMED = 105;
    /** Below this, one press in layout S is drawn smaller: its ring would hide the name of its room. */
    private static final double LOW = 80;
    /** What points out of the map stands at most this far from the rim: in the middle it would seem to name a room. */
    private static final int RIM = 36;
    /** As many signs at the rim as stand beside one another around it. */
    private static final int EDGES = 60;
    /** More pressed markers than this are drawn smaller, without chips. */
    public static final int CROWD = 4;

    public static MapLayout of(
            MapPicture picture, Camera camera, SizeClass size, Set<Layer> layers, boolean compass, Measure measure) {
        View view = View.of(picture, camera, size, measure);
        List<Placed.Spot> spots = spots(picture, camera, size, view);
        List<Placed.Plate> plates = Plates.place(picture, camera, layers, size, compass, view, measure);
        Crowd crowd = new Crowd();
        spots.forEach(s -> crowd.add(s.marker().flashing() ? s.ring() : s.box()));
        plates.forEach(p -> crowd.add(p.box().grow(1)));
        picture.prompts().forEach(p -> crowd.add(Placed.Hint.frame(p, camera)));
        view.sign().ifPresent(crowd::add);
        if (compass) {
            crowd.add(view.rose());
            crowd.add(scaleBar(picture.plan().unitsPerMetre(), camera, view, plates)
                    .box());
        }
        List<Placed.Words> words = new ArrayList<>();
        if (layers.contains(Layer.ROOMS)) {
            words.addAll(new RoomWords(picture, camera, size, spots, crowd, measure).place());
        }
        List<Placed.Chip> chips =
                picture.pressed().size() > CROWD ? List.of() : Chips.place(picture, spots, camera, crowd, measure);
        List<Placed.Hint> hints = Hints.place(picture, camera, crowd, measure);
        words.addAll(FreeWords.place(picture, camera, size, layers, spots, crowd, measure));
        return new MapLayout(List.copyOf(words), plates, spots, chips, hints, edges(picture, camera));
    }

    private static List<Placed.Spot> spots(MapPicture picture, Camera camera, SizeClass size, View view) {
        int pressed = picture.pressed().size();
        List<Placed.Spot> spots = new ArrayList<>();
        for (Marker m : picture.markers()) {
            double x = Math.round(camera.x(m.at().x()));
            double y = Math.round(camera.y(m.at().y()));
            boolean hot = m.state().pressed();
            double scale = scale(m, pressed, size, camera.perSquare(picture.plan()));
            Placed.Spot heard = new Placed.Spot(m, x, y, scale, camera.perSquare(picture.plan()) >= FAR && !hot);
            Placed.Spot mute = new Placed.Spot(m, x, y, scale, false);
            if (view.in().contains(heard.box())) {
                spots.add(heard);
            } else if (view.in().contains(mute.box()) || hot && view.in().contains(x, y)) {
                spots.add(mute);
            }
        }
        spots.sort(Comparator.comparing((Placed.Spot s) -> s.marker().state().pressed())
                .thenComparing(s -> -s.marker().pressNumber().orElse(0)));
        return Thinned.of(spots);
    }

    private static double scale(Marker m, int pressed, SizeClass size, double perSquare) {
        boolean large = size.large();
        double one = large || perSquare >= LOW ? 1 : 0.84;
        return switch (m.state()) {
            case UNACKNOWLEDGED -> pressed > CROWD ? 0.8 : pressed == 1 && large ? 1.15 : one;
            case ACKNOWLEDGED, RETURNED -> pressed > CROWD ? 0.8 : one;
            case NORMAL -> m.lowBattery() && !large ? 0.9 : large ? 1.05 : 0.85;
            case BLIND -> large ? 1.05 : 0.85;
            case ON_TEST, OUT_OF_SERVICE, MISSING -> large ? 0.9 : 0.85;
        };
    }

    private static List<Placed.Edge> edges(MapPicture picture, Camera camera) {
        List<Placed.Edge> edges = new ArrayList<>();
        Rect border = camera.map().grow(-44);
        for (Marker m : picture.pressed()) {
            if (edges.size() < EDGES && !camera.sees(m.at(), 0)) {
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
    public record ScaleBar(Rect box, int metres, double length) {}

    /** At the left; where that would cover a plate at the right, or of another length. */
    public static ScaleBar scaleBar(double unitsPerMetre, Camera camera, View view, List<Placed.Plate> plates) {
        double perMetre = unitsPerMetre * camera.scale();
        List<ScaleBar> bars = new ArrayList<>();
        for (int metres : new int[] {10, 20, 50, 100, 5, 2}) {
            double length = Math.round(perMetre * metres);
            if (length >= 70 && length <= 330) {
                ScaleBar bar = atLeft(metres, length, view);
                bars.add(bar);
                bars.add(new ScaleBar(
                        bar.box().move(view.in().right() - 8 - bar.box().right(), 0), metres, length));
            }
        }
        return bars.stream()
                .filter(bar -> plates.stream().noneMatch(p -> p.box().overlap(bar.box()) > 0))
                .findFirst()
                .orElseGet(() -> bars.isEmpty() ? atLeft(10, Math.round(perMetre * 10), view) : bars.getFirst());
    }

    private static ScaleBar atLeft(int metres, double length, View view) {
        return new ScaleBar(new Rect(view.in().x() + 8, view.in().bottom() - 44, length + 16, 36), metres, length);
    }

    /** A place of this size along the bottom, from the right, else along the top, else a little above the bottom, that covers nothing or least. */
    public Rect free(MapPicture picture, Camera camera, View view, boolean compass, double w, double h) {
        Crowd crowd = new Crowd();
        picture.rooms()
                .forEach(alarmed -> picture.plan().rooms().stream()
                        .filter(r -> r.id().equals(alarmed.room()))
                        .forEach(r -> ButtonNames.outline(RoomWords.bounds(r, camera), crowd)));
        plates.forEach(p -> crowd.add(p.box().grow(4)));
        chips.forEach(c -> crowd.add(c.box().grow(4)));
        hints.forEach(p -> crowd.add(p.box().grow(4)));
        words.forEach(p -> crowd.add(p.box()));
        spots.forEach(s -> crowd.add(s.marker().flashing() ? s.ring() : s.box().grow(4)));
        edges.forEach(e -> crowd.add(Rect.around(e.x(), e.y(), 84, 84)));
        view.sign().ifPresent(crowd::add);
        if (compass) {
            crowd.add(view.rose());
            crowd.add(scaleBar(picture.plan().unitsPerMetre(), camera, view, plates)
                    .box());
        }
        List<Rect> places = new ArrayList<>();
        Rect in = view.in().grow(-12);
        along(in.bottom() - h, in, w, h, places);
        along(in.y(), in, w, h, places);
        for (int off = 12; off <= RIM && off < in.h() / 2; off += 12) {
            along(in.bottom() - h - off, in, w, h, places);
        }
        return crowd.best(places)
                .orElseGet(() -> new Rect(Math.round(in.right() - w), Math.round(in.bottom() - h), w, h));
    }

    private static void along(double y, Rect in, double w, double h, List<Rect> places) {
        for (double x = in.right() - w; x >= in.x(); x -= 12) {
            places.add(new Rect(Math.round(x), Math.round(y), w, h));
        }
    }

    /** The marker under a screen point, nearest first. */
    public Optional<Marker> at(double x, double y) {
        return spots.stream()
                .filter(s -> Math.hypot(s.x() - x, s.y() - y) <= 24)
                .min(Comparator.comparingDouble(s -> Math.hypot(s.x() - x, s.y() - y)))
                .map(Placed.Spot::marker);
    }

    static double chipWidth(Marker m, Measure measure) {
        return Math.ceil(measure.width(m.chipText(), 18, true) + 70 + (m.kind() == DeviceKind.WIRELESS ? 8 : 0));
    }
}
