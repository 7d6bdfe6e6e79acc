package org.duressdesk.ui.queue;

import java.util.List;

/** The bar of the incident being led, above its call-out. */
public record IncidentBarPicture(Shape shape, String title, String under, List<Cell> cells) {
    public IncidentBarPicture {
        cells = List.copyOf(cells);
    }
}
