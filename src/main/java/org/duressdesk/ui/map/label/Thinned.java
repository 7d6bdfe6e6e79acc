package org.duressdesk.ui.map.label;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.duressdesk.ui.map.picture.Marker;
import org.duressdesk.ui.map.picture.MarkerState;

/**
 * Of thousands of markers on one floor, those that can be told apart: devices of one state that stand within one sign of
 * each other are drawn once, so that the work of a drawing is bounded by the size of the screen and not by the register. A
 * press, a low battery or any other state is never left out for a device on watch.
 */
final class Thinned {
    /** Up to here all are drawn. */
    static final int MOST = 600;
    /** Pixels; as wide as the sign of a device on watch. */
    private static final int SIGN = 24;

    private record Place(MarkerState state, boolean lowBattery, int x, int y) {}

    private Thinned() {}

    /** The same spots, in their order, or fewer. */
    static List<Placed.Spot> of(List<Placed.Spot> spots) {
        if (spots.size() <= MOST) {
            return List.copyOf(spots);
        }
        Set<Place> taken = new HashSet<>();
        List<Placed.Spot> drawn = new ArrayList<>();
        for (Placed.Spot spot : spots) {
            Marker m = spot.marker();
            Place place = new Place(
                    m.state(), m.lowBattery(), (int) Math.floor(spot.x() / SIGN), (int) Math.floor(spot.y() / SIGN));
            if (m.state().pressed() || taken.add(place)) {
                drawn.add(spot);
            }
        }
        return List.copyOf(drawn);
    }
}
