package org.duressdesk.ui.map.picture;

import java.util.Optional;
import org.duressdesk.domain.site.FloorPlan;

/** Names of grid cells. */
public final class Grid {
    /** Counted from 0. */
    public record Cell(int column, int row) {}

    private Grid() {}

    /** "H6" is column 7, row 5; empty for anything else. */
    public static Optional<Cell> cell(String name) {
        int column = name.isEmpty() ? -1 : FloorPlan.COLUMNS.indexOf(name.charAt(0));
        if (column < 0 || !name.substring(1).matches("[1-9]\\d{0,3}")) {
            return Optional.empty();
        }
        return Optional.of(new Cell(column, Integer.parseInt(name.substring(1)) - 1));
    }
}
