package org.duressdesk.domain.site;

import java.util.List;

/**
 * Words on the plan that belong to no room: halls, streets, outdoor areas.
 *
 * @param degrees  clockwise rotation of the words
 * @param hall     true for a corridor of the building, false for the ground outside
 * @param outline  a dashed area around the words, empty for none
 * @param closeUp  true when it is only drawn zoomed in
 */
public record PlanLabel(String text, Point at, double degrees, boolean hall, boolean closeUp, List<Point> outline) {
    public PlanLabel {
        outline = List.copyOf(outline);
    }
}
