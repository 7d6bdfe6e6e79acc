package org.duressdesk.ui.floors;

import java.util.List;
import org.duressdesk.ui.attention.FloorRef;
import org.duressdesk.ui.common.art.Sign;

/**
 * The floor navigator.
 *
 * @param unknown open alarms of devices that are on no map; 0 hides the group
 */
public record FloorsPicture(List<Group> groups, Sign unknownSign, int unknown) {
    public FloorsPicture {
        groups = List.copyOf(groups);
    }

    /** A building: "Building A, Main", and "Bldg A" where there is little room. */
    public record Group(String name, String shortName, List<Row> rows) {
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A floor.
     *
     * @param devices buttons on it; badges say what state some of them are in
     * @param shown   the map shows it
     */
    public record Row(FloorRef floor, String code, String name, int devices, boolean shown, List<Badge> badges) {
        public Row {
            badges = List.copyOf(badges);
        }
    }

    /** How many buttons are in a state. */
    public record Badge(Sign sign, int count) {}
}
