package org.duressdesk.domain.site;

import java.util.List;

/** Geometry of closed polygons on a plan: a room, an outer wall. */
public final class Outline {
    private Outline() {}

    /** True when the point lies inside or nearer than {@code slack} plan units to an edge. */
    public static boolean contains(List<Point> outline, Point p, double slack) {
        boolean inside = false;
        for (int i = 0, j = outline.size() - 1; i < outline.size(); j = i++) {
            Point a = outline.get(i);
            Point b = outline.get(j);
            if ((a.y() > p.y()) != (b.y() > p.y())
                    && p.x() < (b.x() - a.x()) * (p.y() - a.y()) / (b.y() - a.y()) + a.x()) {
                inside = !inside;
            }
        }
        return inside || distance(outline, p) <= slack;
    }

    /** Distance from the point to the nearest edge; infinite for an empty outline. */
    public static double distance(List<Point> outline, Point p) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0, j = outline.size() - 1; i < outline.size(); j = i++) {
            nearest = Math.min(nearest, distance(outline.get(j), outline.get(i), p));
        }
        return nearest;
    }

    /** The middle of the outline's bounding box. */
    public static Point middle(List<Point> outline) {
        double left = outline.stream().mapToDouble(Point::x).min().orElse(0);
        double right = outline.stream().mapToDouble(Point::x).max().orElse(0);
        double top = outline.stream().mapToDouble(Point::y).min().orElse(0);
        double bottom = outline.stream().mapToDouble(Point::y).max().orElse(0);
        return new Point((left + right) / 2, (top + bottom) / 2);
    }

    private static double distance(Point a, Point b, Point p) {
        double dx = b.x() - a.x();
        double dy = b.y() - a.y();
        double length = dx * dx + dy * dy;
        double t = length == 0 ? 0 : Math.clamp(((p.x() - a.x()) * dx + (p.y() - a.y()) * dy) / length, 0.0, 1.0);
        return p.distance(new Point(a.x() + t * dx, a.y() + t * dy));
    }
}
