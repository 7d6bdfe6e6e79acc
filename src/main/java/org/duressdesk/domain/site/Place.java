package org.duressdesk.domain.site;

/**
 * Where a press happened, frozen at that moment: the journal never looks it up again. Empty text where not known.
 *
 * @param spot what people call it: "Triage 3"
 * @param grid "H6"
 * @param door nearest exterior door, "Door 1"
 */
public record Place(
        String buildingId,
        String building,
        String floorId,
        String floorCode,
        String level,
        String floorName,
        String room,
        String roomNumber,
        String spot,
        String grid,
        String door) {

    /** The place of a transmission from an unregistered device. */
    public static Place unknown() {
        return new Place("", "", "", "", "", "", "", "", "", "", "");
    }

    /** Place first: "Triage 3, Emergency"; for an unknown device the empty string. */
    public String title() {
        return spot.isEmpty() || floorName.isEmpty() || floorName.equals(spot) ? spot : spot + ", " + floorName;
    }

    /** "Building A, Level 1, room 1-114". */
    public String line() {
        StringBuilder text = new StringBuilder(building);
        if (!level.isEmpty()) {
            text.append(", ").append(level);
        }
        if (!roomNumber.isEmpty()) {
            text.append(", room ").append(roomNumber);
        }
        return text.toString();
    }
}
