package org.duressdesk.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.duressdesk.domain.device.DeviceId;
import org.duressdesk.domain.site.Building;
import org.duressdesk.domain.site.Device;
import org.duressdesk.domain.site.Floor;
import org.duressdesk.domain.site.FloorPlan;
import org.duressdesk.domain.site.Room;
import org.duressdesk.domain.site.Site;

/** Later versions of a site: what people take out, rename and move while the desk runs. Each has another hash. */
public final class ChangedSites {
    private ChangedSites() {}

    /** Without a floor and all its buttons. */
    public static Site withoutFloor(Site site, String building, String floor) {
        return with(
                site,
                site.buildings().stream()
                        .map(b -> !b.id().equals(building)
                                ? b
                                : floors(
                                        b,
                                        b.floors().stream()
                                                .filter(f -> !f.id().equals(floor))
                                                .toList()))
                        .toList(),
                site.devices().stream()
                        .filter(d ->
                                !(d.building().equals(building) && d.floor().equals(floor)))
                        .toList());
    }

    /** Without a building and all its buttons. */
    public static Site withoutBuilding(Site site, String building) {
        return with(
                site,
                site.buildings().stream().filter(b -> !b.id().equals(building)).toList(),
                site.devices().stream()
                        .filter(d -> !d.building().equals(building))
                        .toList());
    }

    /** Without one button. */
    public static Site withoutButton(Site site, String button) {
        return with(
                site,
                site.buildings(),
                site.devices().stream()
                        .filter(d -> !d.id().value().equals(button))
                        .toList());
    }

    /** The room of a button has another name, number and id. */
    public static Site roomRenamed(Site site, String button) {
        Device device = site.device(new DeviceId(button)).orElseThrow();
        String room = device.room().orElse("");
        return with(
                site,
                planned(
                        site,
                        device,
                        plan -> rooms(
                                plan,
                                plan.rooms().stream()
                                        .map(r -> !r.id().equals(room)
                                                ? r
                                                : new Room(
                                                        r.id() + "-new",
                                                        "Store",
                                                        "9-999",
                                                        "",
                                                        r.use(),
                                                        r.outline(),
                                                        r.label()))
                                        .toList(),
                                plan.width())),
                site.devices().stream()
                        .map(d -> d.room().equals(device.room()) && d.floor().equals(device.floor())
                                ? at(d, Optional.of(room + "-new"))
                                : d)
                        .toList());
    }

    /** The floor of a button is drawn on a quarter of the paper: points of before lie outside, rooms have gone. */
    public static Site redrawn(Site site, String button) {
        Device device = site.device(new DeviceId(button)).orElseThrow();
        return with(
                site,
                planned(site, device, plan -> rooms(plan, List.of(), plan.width() / 4)),
                site.devices().stream()
                        .map(d -> d.floor().equals(device.floor()) ? at(d, Optional.empty()) : d)
                        .toList());
    }

    /** Any of the changes above, of whatever stands in the site; never one that leaves nothing. */
    public static Site any(Site site, RandomGenerator random) {
        Building building = site.buildings().get(random.nextInt(site.buildings().size()));
        Floor floor = building.floors().get(random.nextInt(building.floors().size()));
        List<Device> devices = site.devices();
        String button = devices.get(random.nextInt(devices.size())).id().value();
        Site next = switch (random.nextInt(5)) {
            case 0 -> withoutFloor(site, building.id(), floor.id());
            case 1 -> withoutBuilding(site, building.id());
            case 2 -> withoutButton(site, button);
            case 3 -> roomRenamed(site, button);
            default -> redrawn(site, button);
        };
        Site kept = with(
                next,
                next.buildings().stream().filter(b -> !b.floors().isEmpty()).toList(),
                next.devices());
        return kept.buildings().isEmpty() || kept.devices().isEmpty() ? site : kept;
    }

    private static List<Building> planned(Site site, Device device, UnaryOperator<FloorPlan> change) {
        return site.buildings().stream()
                .map(b -> !b.id().equals(device.building())
                        ? b
                        : floors(
                                b,
                                b.floors().stream()
                                        .map(f -> !f.id().equals(device.floor())
                                                ? f
                                                : new Floor(
                                                        f.id(), f.code(), f.level(), f.name(), change.apply(f.plan())))
                                        .toList()))
                .toList();
    }

    private static Building floors(Building building, List<Floor> floors) {
        return new Building(building.id(), building.name(), building.suffix(), floors);
    }

    private static FloorPlan rooms(FloorPlan plan, List<Room> rooms, double width) {
        return new FloorPlan(
                width,
                plan.height() * width / plan.width(),
                plan.unitsPerMetre(),
                plan.trueNorth(),
                plan.gridCell(),
                plan.outline(),
                rooms,
                plan.doors(),
                plan.exits(),
                plan.features(),
                plan.labels(),
                plan.verifiedOn());
    }

    private static Device at(Device d, Optional<String> room) {
        return new Device(
                d.id(),
                d.name(),
                d.kind(),
                d.audibility(),
                d.building(),
                d.floor(),
                room,
                d.at(),
                d.keys(),
                d.camera(),
                d.locationConfirmed());
    }

    private static Site with(Site site, List<Building> buildings, List<Device> devices) {
        String hash = String.format(
                Locale.ROOT,
                "%064x",
                new ArrayList<Object>(List.of(site.hash(), buildings, devices)).hashCode() & 0xffffffffL);
        return Site.of(
                hash,
                site.name(),
                site.desk(),
                site.address(),
                site.kind(),
                site.zone(),
                buildings,
                site.areas(),
                devices,
                site.contacts(),
                site.plans(),
                site.links(),
                site.settings());
    }
}
