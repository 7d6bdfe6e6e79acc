package org.duressdesk.siteplan.svg;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.site.DoorSwing;
import org.duressdesk.domain.site.Exit;
import org.duressdesk.domain.site.Feature;
import org.duressdesk.domain.site.FloorPlan;
import org.duressdesk.domain.site.Outline;
import org.duressdesk.domain.site.PlanLabel;
import org.duressdesk.domain.site.Point;
import org.duressdesk.domain.site.Room;
import org.duressdesk.siteplan.folder.Complaints;
import org.duressdesk.siteplan.folder.Text;
import org.duressdesk.siteplan.svg.Shapes.Shift;
import org.duressdesk.siteplan.svg.Shapes.Unreadable;

/**
 * Gives the elements of a floor drawing their meaning, by class: {@code outer-wall}, {@code room}, {@code stair},
 * {@code lift}, {@code island}, {@code door}, {@code exit}, {@code feature}, {@code hall}, {@code ground}, {@code art}.
 * How to draw one stands in the site folder guide.
 */
public final class PlanReader {
    private static final int LONGEST_NAME = 60;
    private static final Map<String, Feature.Layer> LAYERS = Map.of(
            "stairs",
            Feature.Layer.STAIRS,
            "hazards",
            Feature.Layer.HAZARDS,
            "utilities",
            Feature.Layer.UTILITIES,
            "keys",
            Feature.Layer.KEYS,
            "medical",
            Feature.Layer.MEDICAL,
            "parking",
            Feature.Layer.PARKING);

    private final String file;
    private final Complaints complaints;
    private final List<List<Point>> walls = new ArrayList<>();
    private final List<Room> rooms = new ArrayList<>();
    private final List<DoorSwing> doors = new ArrayList<>();
    private final List<Exit> exits = new ArrayList<>();
    private final List<Feature> features = new ArrayList<>();
    private final List<PlanLabel> labels = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();
    /** An outer wall was there and could not be read: that was said. */
    private boolean unreadable;

    private PlanReader(String file, Complaints complaints) {
        this.file = file;
        this.complaints = complaints;
    }

    /** The plan; absent, with complaints, when the drawing cannot be used. Never throws. */
    public static Optional<DrawnPlan> read(String file, byte[] bytes, Complaints complaints) {
        return SvgTree.read(file, bytes, complaints).flatMap(root -> new PlanReader(file, complaints).plan(root));
    }

    private Optional<DrawnPlan> plan(SvgElement root) {
        lines.put("svg", root.line());
        RootValues values = new RootValues(root);
        values.faults().forEach(fault -> complaints.mustFix(file, root.line(), "svg", fault));
        root.children().forEach(child -> walk(child, Shift.NONE));
        if (walls.size() != 1 && !unreadable) {
            complaints.mustFix(
                    file,
                    root.line(),
                    "svg",
                    walls.isEmpty()
                            ? Said.of("site.no-shape-has-class-outer")
                            : Said.of("site.more-than-one-shape-has"));
        }
        if (!values.faults().isEmpty() || walls.size() != 1) {
            return Optional.empty();
        }
        FloorPlan plan = new FloorPlan(
                values.width(),
                values.height(),
                values.unitsPerMetre(),
                values.trueNorth(),
                values.gridCell(),
                walls.getFirst(),
                rooms,
                doors,
                exits,
                features,
                labels,
                verifiedOn(root));
        return Optional.of(new DrawnPlan(file, plan, lines));
    }

    private void walk(SvgElement element, Shift around) {
        try {
            read(element, around);
        } catch (Unreadable e) {
            unreadable |= element.meaning().equals("outer-wall");
            complaints.mustFix(file, element.line(), element.path(), Said.of("site.cannot-read", e.why()));
        }
    }

    private void read(SvgElement element, Shift around) {
        String meaning = element.meaning();
        if (meaning.equals("art")
                || List.of("title", "desc", "style", "metadata", "defs").contains(element.name())) {
            return;
        }
        if (element.hidden()) {
            complaints.check(file, element.line(), element.path(), Said.of("site.element-hidden-drawing-not-read"));
            return;
        }
        // What is not drawn may be transformed in any way.
        Shift shift = element.meant() ? Shapes.shift(element, around) : around;
        boolean group = element.name().equals("g");
        boolean text = element.name().equals("text");
        if (!group && !text && !element.shape()) {
            complaints.check(file, element.line(), element.path(), Said.of("site.element-not-part-plan-format"));
        } else if (group && List.of("room", "stair", "lift", "island").contains(meaning)) {
            rooms.add(room(element, Room.Use.valueOf(meaning.toUpperCase(java.util.Locale.ROOT)), shift));
        } else if ((group || text) && (meaning.equals("hall") || meaning.equals("ground")) && hasWords(element)) {
            label(element, shift);
        } else if (group) {
            element.children().forEach(child -> walk(child, shift));
        } else if (text && meaning.equals("feature")) {
            features.add(feature(element, shift));
        } else if (element.shape() && meaning.equals("outer-wall")) {
            walls.add(Shapes.outline(element, shift));
        } else if (element.name().equals("line") && meaning.equals("door")) {
            doors.add(door(element, shift));
        } else if ((element.name().equals("line") || element.name().equals("circle")) && meaning.equals("exit")) {
            exit(element, shift);
        } else {
            complaints.check(file, element.line(), element.path(), Said.of("site.element-has-no-class-gives"));
        }
    }

    private static boolean hasWords(SvgElement element) {
        return element.name().equals("text")
                || element.children().stream()
                        .anyMatch(c -> c.name().equals("text") && c.meaning().isEmpty());
    }

    private Room room(SvgElement group, Room.Use use, Shift shift) {
        List<SvgElement> shapes = group.children().stream()
                .filter(c -> c.shape() && !c.meaning().equals("art") && !c.hidden())
                .toList();
        List<SvgElement> texts = group.children().stream()
                .filter(c -> c.name().equals("text") && !c.hidden())
                .toList();
        String id = group.attribute("id");
        if (!id.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,39}")) {
            throw new Unreadable(Said.of("site.room-needs-id-1-40"));
        }
        if (lines.putIfAbsent(id, group.line()) != null) {
            throw new Unreadable(Said.of("site.another-room-floor-has-id", id));
        }
        if (shapes.size() != 1 || texts.size() > 1) {
            throw new Unreadable(Said.of("site.room-holds-one-shape-at"));
        }
        List<Point> outline = Shapes.outline(shapes.getFirst(), shift);
        Point label = texts.isEmpty() ? Outline.middle(outline) : Shapes.place(texts.getFirst(), shift);
        String name = texts.isEmpty()
                ? group.attribute("data-name")
                : texts.getFirst().text();
        if (name.isEmpty() && use != Room.Use.ISLAND) {
            complaints.check(file, group.line(), group.path(), Said.of("site.room-has-no-name-write"));
        }
        words("name", name);
        words("data-number", group.attribute("data-number"));
        words("data-short", group.attribute("data-short"));
        return new Room(id, name, group.attribute("data-number"), group.attribute("data-short"), use, outline, label);
    }

    /** Names are shown large and read aloud: plain, and no longer than those in JSON. */
    private static void words(String what, String text) {
        Text.fault(text, LONGEST_NAME).ifPresent(why -> {
            throw new Unreadable(Said.of("site.its-name", what, why));
        });
    }

    private void label(SvgElement element, Shift shift) {
        SvgElement text = element.name().equals("text")
                ? element
                : element.children().stream()
                        .filter(c -> c.name().equals("text"))
                        .findFirst()
                        .orElseThrow();
        List<Point> outline = element.children().stream()
                .filter(SvgElement::shape)
                .findFirst()
                .map(shape -> Shapes.outline(shape, shift))
                .orElse(List.of());
        words("text", text.text());
        boolean closeUp = element.classes().contains("close-up");
        labels.add(new PlanLabel(
                text.text(),
                Shapes.place(text, shift),
                Shapes.turned(text),
                element.meaning().equals("hall"),
                closeUp,
                outline));
    }

    private Feature feature(SvgElement text, Shift shift) {
        Feature.Layer layer = text.classes().stream()
                .flatMap(word -> Optional.ofNullable(LAYERS.get(word)).stream())
                .findFirst()
                .orElseThrow(() -> new Unreadable(Said.of("site.feature-names-layer-second-class")));
        if (text.text().isEmpty() || text.text().length() > 12) {
            throw new Unreadable(Said.of("site.feature-word-1-12-characters"));
        }
        return new Feature(layer, text.text(), Shapes.place(text, shift));
    }

    private static DoorSwing door(SvgElement line, Shift shift) {
        List<Point> ends = Shapes.line(line, shift);
        Point a = ends.getFirst();
        Point b = ends.getLast();
        boolean vertical = a.x() == b.x();
        double width = vertical ? b.y() - a.y() : b.x() - a.x();
        if (width <= 0 || !vertical && a.y() != b.y()) {
            throw new Unreadable(Said.of("site.door-runs-straight-left-right"));
        }
        int swing = switch (line.attribute("data-swing")) {
            case "", "0" -> 0;
            case "1", "+1" -> 1;
            case "-1" -> -1;
            default -> throw new Unreadable(Said.of("site.data-swing-must-1-0"));
        };
        return new DoorSwing(a, vertical, width, swing);
    }

    private void exit(SvgElement element, Shift shift) {
        String number = element.attribute("data-number");
        if (!number.matches("[A-Za-z0-9]{1,4}")) {
            throw new Unreadable(Said.of("site.exit-needs-data-number-1"));
        }
        Exit.Side side = switch (element.attribute("data-side")) {
            case "top" -> Exit.Side.TOP;
            case "right" -> Exit.Side.RIGHT;
            case "bottom" -> Exit.Side.BOTTOM;
            case "left" -> Exit.Side.LEFT;
            default -> throw new Unreadable(Said.of("site.data-side-must-top-right"));
        };
        if (element.name().equals("circle")) {
            exits.add(new Exit(number, Shapes.point(element, "cx", "cy", shift), side, 0));
        } else {
            List<Point> ends = Shapes.line(element, shift);
            Point middle = new Point(
                    (ends.getFirst().x() + ends.getLast().x()) / 2,
                    (ends.getFirst().y() + ends.getLast().y()) / 2);
            exits.add(new Exit(number, middle, side, ends.getFirst().distance(ends.getLast())));
        }
        lines.put("exit " + number, element.line());
    }

    private Optional<LocalDate> verifiedOn(SvgElement root) {
        String date = root.attribute("data-verified-on");
        try {
            return date.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(date));
        } catch (DateTimeException e) {
            complaints.mustFix(file, root.line(), "svg", Said.of("site.data-verified-on-not-day"));
            return Optional.empty();
        }
    }
}
