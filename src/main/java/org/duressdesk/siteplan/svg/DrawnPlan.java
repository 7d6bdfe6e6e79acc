package org.duressdesk.siteplan.svg;

import java.util.Map;
import org.duressdesk.domain.site.FloorPlan;

/**
 * A floor plan and where its parts stand in the file, for complaints.
 *
 * @param lines line by part: a room's id, or {@code exit 1}; the root is {@code svg}
 */
public record DrawnPlan(String file, FloorPlan plan, Map<String, Integer> lines) {
    public DrawnPlan {
        lines = Map.copyOf(lines);
    }

    /** Whether the file has this room, readable or not: of one that is not, that was said. */
    public boolean names(String room) {
        return lines.containsKey(room);
    }

    /** The line of a part, or of the root. */
    public int line(String part) {
        return lines.getOrDefault(part, lines.getOrDefault("svg", 0));
    }
}
