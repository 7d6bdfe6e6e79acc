package org.duressdesk.domain.site;

import java.util.List;

/**
 * A room as drawn.
 *
 * @param number  as on the door, or empty
 * @param shortName surveyed short name used where the name does not fit, or empty
 * @param use     ROOM, STAIR, LIFT or ISLAND (a counter area within a corridor, drawn thin)
 * @param label   where its name is centred
 */
public record Room(String id, String name, String number, String shortName, Use use, List<Point> outline, Point label) {
    /** What a room is drawn as. */
    public enum Use {
        ROOM,
        STAIR,
        LIFT,
        ISLAND
    }

    public Room {
        outline = List.copyOf(outline);
    }
}
