package org.duressdesk.ui.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duressdesk.domain.site.Room;
import org.duressdesk.ui.theme.SizeClass;
import org.duressdesk.ui.theme.Token;

/** Room names: whole where they fit, the surveyed short name where not, word by word last; never cut. */
final class RoomWords {
    private RoomWords() {}

    static List<Placed.Words> place(MapPicture picture, Camera camera, SizeClass size, List<Placed.Spot> spots, Crowd crowd, Measure measure) {
        List<Placed.Words> all = new ArrayList<>();
        double px = size.labelType();
        for (Room room : picture.plan().rooms()) {
            if (room.name().isEmpty()) {
                continue;
            }
            Rect whole = bounds(room, camera);
            Rect on = whole.shared(camera.map());
            List<String> lines = lines(room, on.w(), px, measure);
            double widest = lines.stream().mapToDouble(l -> measure.width(l, px, false)).max().orElse(0);
            if (widest > on.w() || ink(lines.size(), px) > on.h() - 2) {
                continue;
            }
            boolean numbered = picture.roomNumbers() && !room.number().isEmpty() && whole.h() > 120 && on.h() > (lines.size() + 1) * px * 1.18 && camera.scale() > MapLayout.NEAR;
            if (numbered) {
                widest = Math.max(widest, measure.width(room.number(), px, false));
                numbered = widest <= on.w();
            }
            int count = lines.size() + (numbered ? 1 : 0);
            double step = px * 1.18;
            Rect want = Rect.around(camera.x(room.label().x()), camera.y(room.label().y()), widest + 6, count * step + 2);
            if (!camera.map().contains(want)) {
                if (room.use() == Room.Use.LIFT || room.use() == Room.Use.STAIR) {
                    continue;
                }
                want = Rect.around(on.cx(), on.cy(), want.w(), want.h());
            }
            Rect box = crowd.best(candidates(want, on)).orElse(want);
            if (covered(box, spots)) {
                continue;
            }
            crowd.add(box);
            double y = box.y() + 1 + step / 2;
            for (String line : lines) {
                all.add(words(line, box.cx(), y, px, Token.MAP_LABEL, measure));
                y += step;
            }
            if (numbered) {
                all.add(words(room.number(), box.cx(), y, px, Token.TEXT3, measure));
            }
        }
        return all;
    }

    /** Height of what is really inked: the last line needs no room below it. */
    private static double ink(int lines, double px) {
        return lines * px * 1.18 - px * 0.3;
    }

    /** A press would hide more than the rim of the name: the name would be cut, and the chip says which button it is. */
    private static boolean covered(Rect name, List<Placed.Spot> spots) {
        return spots.stream().filter(s -> s.marker().state().pressed())
                .anyMatch(s -> (s.marker().flashing() ? s.ring() : s.box()).overlap(name) > name.w() * name.h() / 8);
    }

    /** The name's own place, then ever further up and down, then to the sides, all within the room. */
    private static List<Rect> candidates(Rect want, Rect room) {
        List<Rect> candidates = new ArrayList<>();
        Rect home = new Rect(Math.clamp(want.x(), Math.min(room.x() + 1, want.x()), Math.max(want.x(), room.right() - want.w() - 1)), want.y(), want.w(), want.h());
        candidates.add(home);
        for (double dx : new double[] {0, -1, 1}) {
            for (int step = 1; step <= 14; step++) {
                for (int side : new int[] {-1, 1}) {
                    Rect moved = home.move(dx * Math.min(30, (room.w() - home.w()) / 2), side * step * 6);
                    if (moved.y() >= room.y() + 2 && moved.bottom() <= room.bottom() - 2) {
                        candidates.add(moved);
                    }
                }
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

    static Rect bounds(Room room, Camera camera) {
        double left = room.outline().stream().mapToDouble(p -> p.x()).min().orElse(0);
        double right = room.outline().stream().mapToDouble(p -> p.x()).max().orElse(0);
        double top = room.outline().stream().mapToDouble(p -> p.y()).min().orElse(0);
        double bottom = room.outline().stream().mapToDouble(p -> p.y()).max().orElse(0);
        return new Rect(camera.x(left), camera.y(top), (right - left) * camera.scale(), (bottom - top) * camera.scale());
    }

    private static Placed.Words words(String text, double x, double y, double px, Token ink, Measure measure) {
        return new Placed.Words(text, Math.round(x), Math.round(y), px, false, ink, Optional.of(Token.MAP_ROOM), 0, false, measure.width(text, px, false));
    }
}
