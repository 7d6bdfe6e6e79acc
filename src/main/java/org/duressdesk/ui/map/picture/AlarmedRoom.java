package org.duressdesk.ui.map.picture;

/**
 * A room outlined because somebody pressed in it.
 *
 * @param state UNACKNOWLEDGED, ACKNOWLEDGED or RETURNED: the colour of the outline
 */
public record AlarmedRoom(String room, MarkerState state) {}
