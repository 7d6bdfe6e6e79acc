package org.duressdesk.domain.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A floor drawn in plan units. Read from an SVG file of the site folder; drawn in the colours of the theme.
 *
 * @param unitsPerMetre scale
 * @param trueNorth     degrees clockwise from "up" on the plan to true north, -180 to 180
 * @param gridCell      side of a grid cell in plan units; columns are letters without I and O, rows numbers from 1
 * @param outline       the outer wall, a closed polygon
 * @param verifiedOn    the day the plan was last walked and found right
 */
public record FloorPlan(
        double width,
        double height,
        double unitsPerMetre,
        double trueNorth,
        double gridCell,
        List<Point> outline,
        List<Room> rooms,
        List<DoorSwing> doors,
        List<Exit> exits,
        List<Feature> features,
        List<PlanLabel> labels,
        Optional<LocalDate> verifiedOn) {

    /** Column letters: I and O are left out because they are misread as 1 and 0. */
    public static final String COLUMNS = "ABCDEFGHJKLMNPQRSTUVWXYZ";

    public FloorPlan {
        outline = List.copyOf(outline);
        rooms = List.copyOf(rooms);
        doors = List.copyOf(doors);
        exits = List.copyOf(exits);
        features = List.copyOf(features);
        labels = List.copyOf(labels);
    }

    /** The grid cell of a point, for example "H6"; a point outside the plan is drawn into the nearest cell. */
    public String cell(Point p) {
        int columns = (int) Math.max(1, Math.min(COLUMNS.length(), Math.ceil(width / gridCell)));
        int rows = (int) Math.max(1, Math.ceil(height / gridCell));
        int column = Math.clamp((long) Math.floor(p.x() / gridCell), 0, columns - 1);
        int row = Math.clamp((long) Math.floor(p.y() / gridCell), 0, rows - 1);
        return COLUMNS.charAt(column) + Integer.toString(row + 1);
    }

    /** The exterior door nearest to a point, by straight line. Empty when the floor has none. */
    public Optional<Exit> nearestExit(Point p) {
        return exits.stream().min((a, b) -> Double.compare(a.at().distance(p), b.at().distance(p)));
    }
}
