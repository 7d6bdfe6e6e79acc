package org.duressdesk.domain.site;

/**
 * An exterior door by which responders come in.
 *
 * @param number as painted on the door: "1"
 * @param at     its middle
 * @param side   the side of the building it lies on
 * @param width  plan units
 */
public record Exit(String number, Point at, Side side, double width) {
    /** Sides of the plan (not of the compass: see {@link FloorPlan#trueNorth}). */
    public enum Side {
        TOP,
        RIGHT,
        BOTTOM,
        LEFT
    }
}
