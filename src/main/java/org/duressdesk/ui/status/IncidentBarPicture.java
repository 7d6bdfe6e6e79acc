package org.duressdesk.ui.status;

import java.util.List;
import org.duressdesk.ui.attention.Cell;
import org.duressdesk.ui.attention.Shape;

/** The bar of the incident being led, above its call-out. */
public record IncidentBarPicture(Shape shape, String title, String under, List<Cell> cells) {
    public IncidentBarPicture {
        cells = List.copyOf(cells);
    }
}
