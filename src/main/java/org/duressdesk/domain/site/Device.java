package org.duressdesk.domain.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.duressdesk.domain.device.Audibility;
import org.duressdesk.domain.device.DeviceId;
import org.duressdesk.domain.device.DeviceKind;
import org.duressdesk.domain.signal.SignalKey;

/**
 * One button. {@code room} is a room id of its floor, absent when it hangs in a corridor or outdoors.
 *
 * @param name              what people call the spot, for example "Triage 3"
 * @param keys              the addresses under which receivers report it, at least one
 * @param camera            number of the camera that sees it, fills {camera} in a plan, or empty
 * @param locationConfirmed the day somebody last stood there and said "this is where it is"
 */
public record Device(
        DeviceId id,
        String name,
        DeviceKind kind,
        Audibility audibility,
        String building,
        String floor,
        Optional<String> room,
        Point at,
        List<SignalKey> keys,
        String camera,
        Optional<LocalDate> locationConfirmed) {
    public Device {
        keys = List.copyOf(keys);
    }

    /** The same button under other keys. */
    public Device with(List<SignalKey> other) {
        return new Device(id, name, kind, audibility, building, floor, room, at, other, camera, locationConfirmed);
    }

    /** A device that no camera sees. */
    public Device(
            DeviceId id,
            String name,
            DeviceKind kind,
            Audibility audibility,
            String building,
            String floor,
            Optional<String> room,
            Point at,
            List<SignalKey> keys,
            Optional<LocalDate> locationConfirmed) {
        this(id, name, kind, audibility, building, floor, room, at, keys, "", locationConfirmed);
    }
}
