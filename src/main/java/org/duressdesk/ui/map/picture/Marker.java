package org.duressdesk.ui.map.picture;

import java.util.OptionalInt;
import org.duressdesk.domain.device.Audibility;
import org.duressdesk.domain.device.DeviceId;
import org.duressdesk.domain.device.DeviceKind;
import org.duressdesk.domain.site.Point;

/**
 * One device on the map.
 *
 * @param at          plan units
 * @param pressNumber order of first presses in its incident, present for pressed states
 * @param repeat      how often it has been pressed in the incident; from 2 the chip says so
 * @param lowBattery  draws the badge B on any state
 * @param returned    draws the R tab
 * @param flashing    its ring flashes: the press in the banner and the newest; the view flashes three at most
 * @param chip        words on the chip of a pressed marker; empty for the device's name
 */
public record Marker(
        DeviceId id,
        Point at,
        DeviceKind kind,
        Audibility audibility,
        MarkerState state,
        OptionalInt pressNumber,
        int repeat,
        boolean lowBattery,
        boolean returned,
        boolean flashing,
        String chip) {

    /** A device on watch. */
    public static Marker normal(DeviceId id, Point at, DeviceKind kind, Audibility audibility) {
        return new Marker(
                id, at, kind, audibility, MarkerState.NORMAL, OptionalInt.empty(), 1, false, false, false, "");
    }

    public Marker withState(MarkerState other) {
        return new Marker(id, at, kind, audibility, other, pressNumber, repeat, lowBattery, returned, flashing, chip);
    }

    /** Pressed: its number and whether its ring flashes. */
    public Marker pressed(MarkerState other, int number, boolean flashes) {
        return new Marker(
                id, at, kind, audibility, other, OptionalInt.of(number), repeat, lowBattery, returned, flashes, chip);
    }

    public Marker withLowBattery() {
        return new Marker(id, at, kind, audibility, state, pressNumber, repeat, true, returned, flashing, chip);
    }

    /** The number inside its octagon, or empty. */
    public String number() {
        return pressNumber.isPresent() ? Integer.toString(pressNumber.getAsInt()) : "";
    }

    /** Words on its chip: "E-13", "E-13 ×2". */
    public String chipText() {
        String name = chip.isEmpty() ? id.value() : chip;
        return repeat > 1 ? name + " ×" + repeat : name;
    }
}
