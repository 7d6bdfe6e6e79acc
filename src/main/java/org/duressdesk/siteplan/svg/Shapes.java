package org.duressdesk.siteplan.svg;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duressdesk.domain.site.Point;

/** The points of the shapes the subset has. Faults are said by {@link Unreadable}. */
final class Shapes {
    static final int MOST_POINTS = 500;
    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d{1,9}(?:\\.\\d{0,9})?|\\.\\d{1,9})");
    private static final Pattern PATH = Pattern.compile("\\s*([A-Za-z])|[\\s,]*(" + NUMBER.pattern() + ")|\\s*,?\\s*(\\S)");
    private static final Pattern TRANSLATE = Pattern.compile(
            "\\s*translate\\(\\s*(" + NUMBER.pattern() + ")(?:[\\s,]+(" + NUMBER.pattern() + "))?\\s*\\)\\s*");
    private static final Pattern ROTATE = Pattern.compile("\\s*rotate\\(\\s*(" + NUMBER.pattern() + ")(?:[\\s,].*)?\\)\\s*");

    private Shapes() {}

    /** Why a shape cannot be read, as the end of a sentence. */
    static final class Unreadable extends RuntimeException {
        Unreadable(String why) {
            super(why, null, false, false);
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
            throw new Unreadable("transform may only be translate(x y)");
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
            throw new Unreadable("the transform of a text may only be rotate(degrees x y)");
        }
        return number(m.group(1));
    }

    /** The corners of a closed shape. */
    static List<Point> outline(SvgElement shape, Shift shift) {
        List<Point> points = switch (shape.name()) {
            case "rect" -> rect(shape, shift);
            case "polygon", "polyline" -> points(shape, shift);
            case "path" -> path(shape.attribute("d"), shift);
            default -> throw new Unreadable(shape.name() + " has no outline; draw a rect, polygon or path");
        };
        if (points.size() < 3) {
            throw new Unreadable("an outline needs at least three corners");
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

    static double at(SvgElement element, String attribute) {
        String text = element.attribute(attribute).strip();
        if (text.isEmpty()) {
            throw new Unreadable(attribute + " is missing");
        }
        if (!NUMBER.matcher(text).matches()) {
            throw new Unreadable(attribute + "=\"" + cut(text) + "\" is not a plain number");
        }
        return number(text);
    }

    private static List<Point> rect(SvgElement rect, Shift shift) {
        double x = at(rect, "x");
        double y = at(rect, "y");
        double width = at(rect, "width");
        double height = at(rect, "height");
        if (width <= 0 || height <= 0) {
            throw new Unreadable("width and height must be more than 0");
        }
        return List.of(shift.of(x, y), shift.of(x + width, y), shift.of(x + width, y + height), shift.of(x, y + height));
    }

    private static List<Point> points(SvgElement shape, Shift shift) {
        String[] numbers = shape.attribute("points").strip().split("[\\s,]+");
        if (numbers.length % 2 != 0 || numbers.length > 2 * MOST_POINTS) {
            throw new Unreadable("points must be pairs of numbers, at most " + MOST_POINTS);
        }
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < numbers.length; i += 2) {
            if (!NUMBER.matcher(numbers[i]).matches() || !NUMBER.matcher(numbers[i + 1]).matches()) {
                throw new Unreadable("points must be plain numbers");
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
            if (m.group(1) != null) {
                command = m.group(1).charAt(0);
                if ("MmLlHhVvZz".indexOf(command) < 0) {
                    throw new Unreadable("the path uses " + command + "; only M, L, H, V and Z are read");
                }
                continue;
            }
            if (m.group(2) == null || command == ' ') {
                throw new Unreadable("the path is not made of commands and numbers");
            }
            double value = number(m.group(2));
            boolean relative = Character.isLowerCase(command);
            switch (Character.toUpperCase(command)) {
                case 'H' -> x = relative ? x + value : value;
                case 'V' -> y = relative ? y + value : value;
                case 'Z' -> throw new Unreadable("the path goes on after Z");
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
                throw new Unreadable("a path may have at most " + MOST_POINTS + " points");
            }
            points.add(shift.of(x, y));
        }
        return points;
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }

    private static String cut(String text) {
        String printable = text.replaceAll("\\p{Cntrl}", "?");
        return printable.length() > 40 ? printable.substring(0, 40) + "…" : printable;
    }
}
