package org.duressdesk.domain.site;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duressdesk.domain.callout.Plan;
import org.duressdesk.domain.signal.SignalKey;

/**
 * A whole site as loaded from its folder. Immutable.
 *
 * @param hash SHA-256 over the sorted path and file hashes of the folder, lower case hex (decision D11)
 */
public record Site(
        String hash,
        String name,
        String desk,
        String address,
        SiteKind kind,
        ZoneId zone,
        List<Building> buildings,
        List<Area> areas,
        List<Device> devices,
        List<Contact> contacts,
        List<Plan> plans,
        List<LinkSettings> links,
        SiteSettings settings,
        Map<SignalKey, Device> byKey,
        Map<DeviceId, Device> byId) {

    /** Builds the look-ups; two devices with one key are refused before this is called. */
    public static Site of(String hash, String name, String desk, String address, SiteKind kind, ZoneId zone,
            List<Building> buildings, List<Area> areas, List<Device> devices, List<Contact> contacts, List<Plan> plans,
            List<LinkSettings> links, SiteSettings settings) {
        Map<SignalKey, Device> byKey = new HashMap<>();
        Map<DeviceId, Device> byId = new HashMap<>();
        for (Device device : devices) {
            byId.put(device.id(), device);
            device.keys().forEach(key -> byKey.put(key, device));
        }
        return new Site(hash, name, desk, address, kind, zone, List.copyOf(buildings), List.copyOf(areas),
                List.copyOf(devices), List.copyOf(contacts), List.copyOf(plans), List.copyOf(links), settings,
                Map.copyOf(byKey), Map.copyOf(byId));
    }

    /** The button of a key: by its own key, else by a rule of the line (decision D5: at most one). */
    public Optional<Device> device(SignalKey key) {
        return Optional.ofNullable(byKey.get(key)).or(() -> links.stream()
                .filter(link -> link.id().equals(key.link()))
                .findFirst()
                .flatMap(link -> link.rules().device(key))
                .flatMap(this::device));
    }

    public Optional<Device> device(DeviceId id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Optional<Building> building(String id) {
        return buildings.stream().filter(b -> b.id().equals(id)).findFirst();
    }

    public Optional<Floor> floor(String building, String floor) {
        return building(building).flatMap(b -> b.floors().stream().filter(f -> f.id().equals(floor)).findFirst());
    }

    public Optional<Contact> contact(String id) {
        return contacts.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    /** What presses in this building are grouped by: its area's id, or the building's own id. */
    public String incidentScope(String building) {
        return areas.stream().filter(a -> a.buildings().contains(building)).map(Area::id).findFirst().orElse(building);
    }

    /** Where a device hangs, in words and grid, as stored with every press. */
    public Place place(Device device) {
        Building building = building(device.building()).orElseThrow();
        Floor floor = floor(device.building(), device.floor()).orElseThrow();
        Optional<Room> room = device.room()
                .flatMap(id -> floor.plan().rooms().stream().filter(r -> r.id().equals(id)).findFirst());
        return new Place(building.id(), building.name(), floor.id(), floor.code(), floor.level(), floor.name(),
                room.map(Room::name).orElse(""), room.map(Room::number).orElse(""), device.name(),
                floor.plan().cell(device.at()), floor.plan().nearestExit(device.at()).map(e -> "Door " + e.number()).orElse(""));
    }
}
