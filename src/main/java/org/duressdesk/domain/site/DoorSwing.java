package org.duressdesk.domain.site;

/**
 * An interior door: a gap in a wall from {@code at} along the wall.
 *
 * @param vertical true when the wall runs up and down
 * @param width    plan units
 * @param swing    -1 or +1 for the side the leaf opens to (towards smaller or larger coordinate), 0 for a plain gap
 */
public record DoorSwing(Point at, boolean vertical, double width, int swing) {}
