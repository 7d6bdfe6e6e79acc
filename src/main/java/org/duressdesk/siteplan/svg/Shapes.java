package org.duressdesk.siteplan.svg;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.site.Point;

/** The points of the shapes the subset has. Faults are said by {@link Unreadable}. */
final class Shapes {
    static final int MOST_POINTS = 500;
    /** Further from 0 than any plan, and far from where doubles lose the millimetre. */
    private static final double LARGEST = 1e7;

    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d++(?:\\.\\d*+)?|\\.\\d++)(?:[eE][+-]?\\d{1,4})?");
    private static final Pattern PATH = Pattern.compile("[\\s,]*(?:(" + NUMBER.pattern() + ")|([A-Za-z])|(\\S))");
    private static final Pattern TRANSLATE = Pattern.compile(
            "\\s*translate\\(\\s*(" + NUMBER.pattern() + ")(?:[\\s,]+(" + NUMBER.pattern() + "))?\\s*\\)\\s*");
    private static final Pattern ROTATE =
            Pattern.compile("\\s*rotate\\(\\s*(" + NUMBER.pattern() + ")(?:[\\s,].*)?\\)\\s*");

    /** What is 0 when it is not written, by the standard (SVG 1.1, 9 and 10.4). */
    private static final Set<String> PLACES = Set.of("x", "y", "cx", "cy", "x1", "y1", "x2", "y2");

    private Shapes() {}

    /** Why a shape cannot be read, as the end of a sentence. */
    static final class Unreadable extends RuntimeException {
        private final transient Said why;

        Unreadable(Said why) {
            super(why.words(), null, false, false);
            this.why = why;
        }

        Said why() {
            return why;
        }
    }

    /** Moves everything within a group. */
    record Shift(double dx, double dy) {
        static final Shift NONE = new Shift(0, 0);

        Point of(double x, double y) {
            return new Point(x + dx, y + dy);
        }
    }

    /** The shift within this element: the one around it and its own translate. */
    static Shift shift(SvgElement element, Shift around) {
        String transform = element.attribute("transform");
        if (transform.isEmpty() || element.name().equals("text")) {
            return around;
        }
        Matcher m = TRANSLATE.matcher(transform);
        if (!m.matches()) {
            throw new Unreadable(Said.of("site.transform-may-only-translate-x"));
        }
        return new Shift(around.dx + number(m.group(1)), around.dy + (m.group(2) == null ? 0 : number(m.group(2))));
    }

    /** Degrees clockwise that a text is turned. */
    static double turned(SvgElement text) {
        String transform = text.attribute("transform");
        if (transform.isEmpty()) {
            return 0;
        }
        Matcher m = ROTATE.matcher(transform);
        if (!m.matches()) {
            throw new Unreadable(Said.of("site.transform-text-may-only-rotate"));
        }
        return number(m.group(1));
    }

    /** The corners of a closed shape. */
    static List<Point> outline(SvgElement shape, Shift shift) {
        List<Point> points = switch (shape.name()) {
            case "rect" -> rect(shape, shift);
            case "polygon", "polyline" -> points(shape, shift);
            case "path" -> path(shape.attribute("d"), shift);
            default -> throw new Unreadable(Said.of("site.has-no-outline-draw-rect", shape.name()));
        };
        if (points.size() < 3) {
            throw new Unreadable(Said.of("site.outline-needs-at-least-three"));
        }
        return points;
    }

    /** Both ends of a straight line. */
    static List<Point> line(SvgElement line, Shift shift) {
        return List.of(shift.of(at(line, "x1"), at(line, "y1")), shift.of(at(line, "x2"), at(line, "y2")));
    }

    /** The point that x and y (or cx and cy) name. */
    static Point point(SvgElement element, String x, String y, Shift shift) {
        return shift.of(at(element, x), at(element, y));
    }

    /** Where a text begins: its own place, or that of its first line. */
    static Point place(SvgElement text, Shift shift) {
        boolean own = !text.attribute("x").isEmpty() || !text.attribute("y").isEmpty();
        SvgElement from = own
                ? text
                : text.children().stream()
                        .filter(child -> child.name().equals("tspan"))
                        .findFirst()
                        .orElse(text);
        return point(from, "x", "y", shift);
    }

    static double at(SvgElement element, String attribute) {
        String text = element.attribute(attribute).strip();
        if (text.isEmpty()) {
            if (PLACES.contains(attribute)) {
                return 0;
            }
            throw new Unreadable(Said.of("site.attribute-missing", attribute));
        }
        if (!NUMBER.matcher(text).matches()) {
            throw new Unreadable(Said.of("site.not-plain-number", attribute, cut(text)));
        }
        return number(text);
    }

    private static List<Point> rect(SvgElement rect, Shift shift) {
        double x = at(rect, "x");
        double y = at(rect, "y");
        double width = at(rect, "width");
        double height = at(rect, "height");
        if (width <= 0 || height <= 0) {
            throw new Unreadable(Said.of("site.width-height-must-more-than"));
        }
        return List.of(
                shift.of(x, y), shift.of(x + width, y), shift.of(x + width, y + height), shift.of(x, y + height));
    }

    private static List<Point> points(SvgElement shape, Shift shift) {
        String[] numbers = shape.attribute("points").strip().split("[\\s,]+");
        if (numbers.length % 2 != 0 || numbers.length > 2 * MOST_POINTS) {
            throw new Unreadable(Said.of("site.points-must-pairs-numbers-at", MOST_POINTS));
        }
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < numbers.length; i += 2) {
            if (!NUMBER.matcher(numbers[i]).matches()
                    || !NUMBER.matcher(numbers[i + 1]).matches()) {
                throw new Unreadable(Said.of("site.points-must-plain-numbers"));
            }
            points.add(shift.of(number(numbers[i]), number(numbers[i + 1])));
        }
        return points;
    }

    private static List<Point> path(String d, Shift shift) {
        List<Point> points = new ArrayList<>();
        Matcher m = PATH.matcher(d.strip());
        char command = ' ';
        double x = 0;
        double y = 0;
        double pending = Double.NaN;
        while (m.find()) {
            if (m.group(2) != null) {
                command = m.group(2).charAt(0);
                if ("MmLlHhVvZz".indexOf(command) < 0) {
                    throw new Unreadable(Said.of("site.path-uses-only-m-l", command));
                }
                if (!Double.isNaN(pending)) {
                    throw new Unreadable(Said.of("site.number-path-has-no-partner", command));
                }
                if (Character.toUpperCase(command) == 'M' && !points.isEmpty()) {
                    throw new Unreadable(Said.of("site.path-has-several-parts-outline"));
                }
                continue;
            }
            if (m.group(1) == null || command == ' ') {
                throw new Unreadable(Said.of("site.path-not-made-commands-numbers"));
            }
            double value = number(m.group(1));
            boolean relative = Character.isLowerCase(command);
            switch (Character.toUpperCase(command)) {
                case 'H' -> x = relative ? x + value : value;
                case 'V' -> y = relative ? y + value : value;
                case 'Z' -> throw new Unreadable(Said.of("site.path-goes-on-after-z"));
                default -> {
                    if (Double.isNaN(pending)) {
                        pending = value;
                        continue;
                    }
                    x = relative ? x + pending : pending;
                    y = relative ? y + value : value;
                    pending = Double.NaN;
                }
            }
            if (points.size() >= MOST_POINTS) {
                throw new Unreadable(Said.of("site.path-may-have-at-most", MOST_POINTS));
            }
            points.add(shift.of(x, y));
        }
        if (!Double.isNaN(pending)) {
            throw new Unreadable(Said.of("site.last-number-path-has-no"));
        }
        return points;
    }

    private static double number(String text) {
        double number = Double.parseDouble(text);
        if (!(Math.abs(number) <= LARGEST)) {
            throw new Unreadable(Said.of("site.number-larger-than-any-plan", cut(text)));
        }
        return number;
    }

    private static String cut(String text) {
        String printable = text.replaceAll("\\p{Cntrl}", "?");
        return printable.length() > 40 ? printable.substring(0, 40) + "…" : printable;
    }
}
