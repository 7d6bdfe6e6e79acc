package org.duressdesk.ui.map.label;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.duressdesk.domain.site.Outline;
import org.duressdesk.domain.site.Room;
import org.duressdesk.ui.map.picture.Camera;
import org.duressdesk.ui.map.picture.MapPicture;
import org.duressdesk.ui.map.picture.Measure;
import org.duressdesk.ui.map.picture.Rect;
import org.duressdesk.ui.theme.SizeClass;
import org.duressdesk.ui.theme.Token;

/**
 * Room names: whole where they fit, the surveyed short name where not, word by word last; never cut. Where somebody has
 * pressed the name comes first, and stands beside the room if the press takes all of it; so does a counter's.
 */
public final class RoomWords {
    /** What stands beside a room is at most this far from it, pixels: further away it would seem to name something else. */
    private static final int BESIDE = 24;

    private final MapPicture picture;
    private final Camera camera;
    private final double px;
    private final List<Placed.Spot> spots;
    private final Crowd crowd;
    private final Measure measure;
    private final List<Placed.Words> all = new ArrayList<>();

    RoomWords(
            MapPicture picture, Camera camera, SizeClass size, List<Placed.Spot> spots, Crowd crowd, Measure measure) {
        this.picture = picture;
        this.camera = camera;
        this.px = size.labelType();
        this.spots = spots;
        this.crowd = crowd;
        this.measure = measure;
    }

    List<Placed.Words> place() {
        Set<Room> pressed = picture.plan().rooms().stream()
                .filter(r -> picture.pressed().stream().anyMatch(m -> Outline.contains(r.outline(), m.at(), 0)))
                .collect(Collectors.toSet());
        picture.plan().rooms().stream()
                .filter(r -> !r.name().isEmpty())
                .sorted(Comparator.comparing(r -> !pressed.contains(r)))
                .forEach(room -> {
                    boolean placed = ways(
                                    room,
                                    bounds(room, camera).shared(camera.map()).w())
                            .stream()
                            .anyMatch(lines -> inside(room, lines));
                    if (!placed && (pressed.contains(room) || room.use() == Room.Use.ISLAND)) {
                        beside(room);
                    }
                });
        return all;
    }

    /** How the name may be written, best first. */
    private List<List<String>> ways(Room room, double width) {
        List<List<String>> ways = new ArrayList<>(List.of(lines(room, width, px, measure)));
        if (!room.shortName().isEmpty()) {
            ways.add(List.of(room.shortName()));
        }
        ways.add(List.of(room.name().split(" ")));
        return ways;
    }

    private boolean inside(Room room, List<String> lines) {
        Rect whole = bounds(room, camera);
        Rect on = whole.shared(camera.map());
        double widest = lines.stream()
                .mapToDouble(l -> measure.width(l, px, false))
                .max()
                .orElse(0);
        if (widest > on.w() || lines.size() * step() - px * 0.3 > on.h() - 2) { // the last line needs no room below it
            return false;
        }
        boolean numbered = picture.roomNumbers()
                && !room.number().isEmpty()
                && whole.h() > 120
                && on.h() > (lines.size() + 1) * step()
                && camera.perSquare(picture.plan()) > MapLayout.NEAR;
        if (numbered) {
            widest = Math.max(widest, measure.width(room.number(), px, false));
            numbered = widest <= on.w();
        }
        int count = lines.size() + (numbered ? 1 : 0);
        Rect want =
                Rect.around(camera.x(room.label().x()), camera.y(room.label().y()), widest + 6, count * step() + 2);
        if (!camera.map().contains(want)) {
            if (room.use() == Room.Use.LIFT || room.use() == Room.Use.STAIR) {
                return true; // what is left of it in view says enough
            }
            want = Rect.around(on.cx(), on.cy(), want.w(), want.h());
        }
        List<Placed.Spot> within =
                spots.stream().filter(s -> s.reach().overlap(whole) > 0).toList();
        Optional<Rect> box = crowd.best(candidates(want, on).stream()
                .filter(r -> legible(r, count, within))
                .toList());
        box.ifPresent(b -> write(lines, numbered(room, count > lines.size()), b, Token.MAP_ROOM));
        return box.isPresent();
    }

    private static Optional<String> numbered(Room room, boolean shown) {
        return shown ? Optional.of(room.number()) : Optional.empty();
    }

    /** Below, above, right or left of the room, in a corridor or outdoors: never in another room. */
    private void beside(Room room) {
        Rect whole = bounds(room, camera).grow(6);
        if (!camera.map().contains(whole.cx(), whole.cy())) {
            return;
        }
        List<Rect> others = picture.plan().rooms().stream()
                .filter(r -> r != room)
                .map(r -> bounds(r, camera))
                .toList();
        for (List<String> lines : ways(room, Double.MAX_VALUE)) {
            double w = lines.stream()
                            .mapToDouble(l -> measure.width(l, px, false))
                            .max()
                            .orElse(0)
                    + 6;
            double h = lines.size() * step() + 2;
            for (int far = 0; far <= BESIDE; far += 6) {
                for (Rect box : List.of(
                        Rect.around(whole.cx(), whole.bottom() + far + h / 2, w, h),
                        Rect.around(whole.cx(), whole.y() - far - h / 2, w, h),
                        Rect.around(whole.right() + far + w / 2, whole.cy(), w, h),
                        Rect.around(whole.x() - far - w / 2, whole.cy(), w, h))) {
                    if (camera.map().contains(box)
                            && crowd.free(box)
                            && others.stream().noneMatch(o -> o.overlap(box) > 0)) {
                        boolean indoors =
                                Outline.contains(picture.plan().outline(), camera.plan(box.cx(), box.cy()), 0);
                        write(lines, Optional.empty(), box, indoors ? Token.MAP_CORR : Token.MAP_GROUND);
                        return;
                    }
                }
            }
        }
    }

    private void write(List<String> lines, Optional<String> number, Rect box, Token ground) {
        crowd.add(box);
        double y = box.y() + 1 + step() / 2;
        for (String line : lines) {
            all.add(words(line, box.cx(), y, Token.MAP_LABEL, ground));
            y += step();
        }
        double below = y;
        number.ifPresent(n -> all.add(words(n, box.cx(), below, Token.TEXT3, ground)));
    }

    private double step() {
        return px * 1.18;
    }

    /** No sign hides more than the rim of any line: a name is never cut. */
    private boolean legible(Rect box, int lines, List<Placed.Spot> near) {
        for (int i = 0; i < lines; i++) {
            double middle = box.y() + 1 + step() * (i + 0.5);
            Rect ink = Rect.around(box.cx(), middle, box.w() - 6, px * 0.76);
            if (near.stream().mapToDouble(s -> s.hides(ink)).sum() > ink.w() * ink.h() / 8) {
                return false;
            }
        }
        return true;
    }

    /** The name's own place, then ever further up and down, then to the sides, all within the room. */
    private static List<Rect> candidates(Rect want, Rect room) {
        List<Rect> candidates = new ArrayList<>();
        Rect home = new Rect(
                Math.clamp(want.x(), Math.min(room.x() + 1, want.x()), Math.max(want.x(), room.right() - want.w() - 1)),
                want.y(),
                want.w(),
                want.h());
        candidates.add(home);
        double side = Math.min(30, (room.w() - home.w()) / 2);
        for (double dx : new double[] {0, -side, side}) {
            for (int step = 1; step <= 14; step++) {
                for (int way : new int[] {-1, 1}) {
                    Rect moved = home.move(dx, way * step * 6);
                    if (moved.y() >= room.y() + 2 && moved.bottom() <= room.bottom() - 2) {
                        candidates.add(moved);
                    }
                }
            }
            if (home.h() <= room.h() - 4) {
                candidates.add(home.move(dx, room.y() + 2 - home.y()));
            }
        }
        return candidates;
    }

    static List<String> lines(Room room, double width, double px, Measure measure) {
        if (measure.width(room.name(), px, false) <= width - 6) {
            return List.of(room.name());
        }
        return room.shortName().isEmpty() ? List.of(room.name().split(" ")) : List.of(room.shortName());
    }

    public static Rect bounds(Room room, Camera camera) {
        double left = room.outline().stream().mapToDouble(p -> p.x()).min().orElse(0);
        double right = room.outline().stream().mapToDouble(p -> p.x()).max().orElse(0);
        double top = room.outline().stream().mapToDouble(p -> p.y()).min().orElse(0);
        double bottom = room.outline().stream().mapToDouble(p -> p.y()).max().orElse(0);
        return new Rect(
                camera.x(left), camera.y(top), (right - left) * camera.scale(), (bottom - top) * camera.scale());
    }

    private Placed.Words words(String text, double x, double y, Token ink, Token ground) {
        return new Placed.Words(
                text,
                Math.round(x),
                Math.round(y),
                px,
                false,
                ink,
                Optional.of(ground),
                0,
                false,
                measure.width(text, px, false));
    }
}
