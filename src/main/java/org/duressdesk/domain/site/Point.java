package org.duressdesk.domain.site;

/** A place on a floor plan, in plan units, x to the right and y down. */
public record Point(double x, double y) {
    /** Distance in plan units. */
    public double distance(Point other) {
        return Math.hypot(x - other.x, y - other.y);
    }
}
