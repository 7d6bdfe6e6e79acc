package org.duressdesk.ui.map.picture;

import java.util.List;
import java.util.Optional;
import org.duressdesk.domain.site.Exit;
import org.duressdesk.domain.site.FloorPlan;
import org.duressdesk.ui.places.Prompt;

/**
 * All that one map shows. Immutable; the view draws only what differs from the last one.
 *
 * @param title       "Building A, Level 1, Emergency"
 * @param rooms       rooms outlined, later ones above earlier ones
 * @param nearestDoor the exterior door shown as a large plate
 * @param cell        the highlighted grid cell, "H6"
 * @param pressOrder  draws the dotted line from press to press; it says order only
 * @param roomNumbers draws room numbers below names where there is space
 * @param watermark   REPLAY or DRILL, repeated over the map
 * @param notLive     words on a frame that says the map is not live, empty when it is
 * @param prompts     spots to press in a drill
 */
public record MapPicture(
        FloorPlan plan,
        String title,
        List<Marker> markers,
        List<AlarmedRoom> rooms,
        Optional<Exit> nearestDoor,
        Optional<String> cell,
        boolean pressOrder,
        boolean roomNumbers,
        Optional<String> watermark,
        String notLive,
        List<Prompt> prompts) {
    public MapPicture {
        markers = List.copyOf(markers);
        rooms = List.copyOf(rooms);
        prompts = List.copyOf(prompts);
    }

    /** A quiet floor. */
    public static MapPicture of(FloorPlan plan, String title, List<Marker> markers) {
        return new MapPicture(
                plan,
                title,
                markers,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                true,
                Optional.empty(),
                "",
                List.of());
    }

    public MapPicture withMarkers(List<Marker> others) {
        return new MapPicture(
                plan, title, others, rooms, nearestDoor, cell, pressOrder, roomNumbers, watermark, notLive, prompts);
    }

    public MapPicture withRooms(List<AlarmedRoom> others) {
        return new MapPicture(
                plan, title, markers, others, nearestDoor, cell, pressOrder, roomNumbers, watermark, notLive, prompts);
    }

    public MapPicture withNearestDoor(Optional<Exit> door) {
        return new MapPicture(
                plan, title, markers, rooms, door, cell, pressOrder, roomNumbers, watermark, notLive, prompts);
    }

    public MapPicture withCell(Optional<String> other) {
        return new MapPicture(
                plan, title, markers, rooms, nearestDoor, other, pressOrder, roomNumbers, watermark, notLive, prompts);
    }

    public MapPicture withPressOrder(boolean line, boolean numbers) {
        return new MapPicture(
                plan, title, markers, rooms, nearestDoor, cell, line, numbers, watermark, notLive, prompts);
    }

    public MapPicture withWatermark(String words) {
        return new MapPicture(
                plan,
                title,
                markers,
                rooms,
                nearestDoor,
                cell,
                pressOrder,
                roomNumbers,
                Optional.of(words),
                notLive,
                prompts);
    }

    public MapPicture withNotLive(String words) {
        return new MapPicture(
                plan, title, markers, rooms, nearestDoor, cell, pressOrder, roomNumbers, watermark, words, prompts);
    }

    public MapPicture withPrompts(List<Prompt> others) {
        return new MapPicture(
                plan, title, markers, rooms, nearestDoor, cell, pressOrder, roomNumbers, watermark, notLive, others);
    }

    /** Pressed markers in press order. */
    public List<Marker> pressed() {
        return markers.stream()
                .filter(m -> m.state().pressed())
                .sorted((a, b) -> Integer.compare(
                        a.pressNumber().orElse(Integer.MAX_VALUE),
                        b.pressNumber().orElse(Integer.MAX_VALUE)))
                .toList();
    }

    /** For somebody who does not see the map. */
    public String spoken() {
        StringBuilder text = new StringBuilder(MapWords.say("spoken", title));
        if (!notLive.isEmpty()) {
            text.append(", ").append(notLive);
        }
        pressed()
                .forEach(m -> text.append(". ")
                        .append(MapWords.say(
                                "spoken.press",
                                m.number(),
                                m.chipText(),
                                m.state().sign().words())));
        nearestDoor.ifPresent(door -> text.append(". ").append(MapWords.say("spoken.door", door.number())));
        return text.append('.').toString();
    }
}
