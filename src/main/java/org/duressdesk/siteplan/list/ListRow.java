package org.duressdesk.siteplan.list;

import java.util.Map;

/**
 * One row of a device list.
 *
 * @param line  where it begins in the file, from 1
 * @param cells by column name, stripped; empty cells are left out
 */
public record ListRow(int line, Map<String, String> cells) {
    public ListRow {
        cells = Map.copyOf(cells);
    }

    public String cell(String column) {
        return cells.getOrDefault(column, "");
    }
}
