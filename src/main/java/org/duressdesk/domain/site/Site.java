package org.duressdesk.domain.site;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.duressdesk.domain.callout.Plan;
import org.duressdesk.domain.device.DeviceId;
import org.duressdesk.domain.link.LinkSettings;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.domain.signal.SignalKey;

/**
 * A whole site as loaded from its folder. Immutable.
 *
 * @param hash  SHA-256 over the sorted path and file hashes of the folder, lower case hex (decision D11)
 * @param byKey every key, and each in capitals too
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
    public static Site of(
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
            SiteSettings settings) {
        Map<SignalKey, Device> byKey = new HashMap<>();
        Map<DeviceId, Device> byId = new HashMap<>();
        for (Device device : devices) {
            byId.put(device.id(), device);
            device.keys().forEach(key -> byKey.put(key, device));
        }
        devices.forEach(device -> device.keys().forEach(key -> byKey.putIfAbsent(key.inCapitals(), device)));
        return new Site(
                hash,
                name,
                desk,
                address,
                kind,
                zone,
                List.copyOf(buildings),
                List.copyOf(areas),
                List.copyOf(devices),
                List.copyOf(contacts),
                List.copyOf(plans),
                List.copyOf(links),
                settings,
                Map.copyOf(byKey),
                Map.copyOf(byId));
    }

    /**
     * The button of a key: by its own key, else by a rule of the line (decision D5: at most one). Where there is none
     * exactly as received, small letters count as capitals: panels send hexadecimal either way.
     */
    public Optional<Device> device(SignalKey key) {
        return Optional.ofNullable(byKey.get(key))
                .or(() -> Optional.ofNullable(byKey.get(key.inCapitals())))
                .or(() -> links.stream()
                        .filter(link -> link.id().equals(key.link()))
                        .findFirst()
                        .flatMap(link -> link.rules().device(key))
                        .flatMap(this::device));
    }

    /** Every button of an account on a line: all that hangs on one transmitter, where an account is one. */
    public List<Device> devices(LinkId link, String account) {
        Stream<Device> own = devices.stream()
                .filter(device -> device.keys().stream()
                        .anyMatch(
                                key -> key.link().equals(link) && key.account().equalsIgnoreCase(account)));
        Stream<Device> ruled = links.stream()
                .filter(one -> one.id().equals(link))
                .flatMap(one -> one.rules().accounts().stream())
                .filter(range -> range.holds(account))
                .flatMap(range -> device(range.device(account)).stream());
        return Stream.concat(own, ruled).distinct().toList();
    }

    public Optional<Device> device(DeviceId id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Optional<Building> building(String id) {
        return buildings.stream().filter(b -> b.id().equals(id)).findFirst();
    }

    public Optional<Floor> floor(String building, String floor) {
        return building(building)
                .flatMap(b ->
                        b.floors().stream().filter(f -> f.id().equals(floor)).findFirst());
    }

    public Optional<Contact> contact(String id) {
        return contacts.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    /** What presses in this building are grouped by: its area's id, or the building's own id. */
    public String incidentScope(String building) {
        return areas.stream()
                .filter(a -> a.buildings().contains(building))
                .map(Area::id)
                .findFirst()
                .orElse(building);
    }

    /** Where a device hangs, in words and grid, as stored with every press. */
    public Place place(Device device) {
        Building building = building(device.building()).orElseThrow();
        Floor floor = floor(device.building(), device.floor()).orElseThrow();
        Optional<Room> room = device.room()
                .flatMap(id -> floor.plan().rooms().stream()
                        .filter(r -> r.id().equals(id))
                        .findFirst());
        return new Place(
                building.id(),
                building.name(),
                floor.id(),
                floor.code(),
                floor.level(),
                floor.name(),
                room.map(Room::name).orElse(""),
                room.map(Room::number).orElse(""),
                device.name(),
                floor.plan().cell(device.at()),
                floor.plan()
                        .nearestExit(device.at())
                        .map(e -> "Door " + e.number())
                        .orElse(""));
    }
}
