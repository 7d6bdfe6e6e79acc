package org.duressdesk.siteplan.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.duressdesk.domain.device.Audibility;
import org.duressdesk.domain.device.DeviceId;
import org.duressdesk.domain.device.DeviceKind;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.NumberKind;
import org.duressdesk.domain.signal.SignalKey;
import org.duressdesk.domain.site.Device;
import org.duressdesk.domain.site.Outline;
import org.duressdesk.domain.site.Point;
import org.duressdesk.domain.site.Room;
import org.duressdesk.siteplan.folder.Complaints;
import org.duressdesk.siteplan.json.Element;
import org.duressdesk.siteplan.json.JsonFile;
import org.duressdesk.siteplan.svg.DrawnPlan;

/** The buttons of a site: each with keys of its own, each where its plan says. */
public final class Devices {
    private final Floors floors;
    private final Links links;
    private final LocalDate today;
    private final Complaints complaints;
    private final Unique unique;
    private final Ranges ranges;

    private Devices(Floors floors, Links links, LocalDate today, Complaints complaints, Ranges ranges) {
        this.ranges = ranges;
        this.floors = floors;
        this.links = links;
        this.today = today;
        this.complaints = complaints;
        this.unique = new Unique(complaints);
    }

    public static List<Device> read(
            Optional<JsonFile> file, Floors floors, Links links, LocalDate today, Complaints complaints) {
        if (file.isEmpty()) {
            return List.of();
        }
        Set<String> ids = new HashSet<>();
        Element.root(file.get()).all("devices").forEach(e -> ids.add(e.text("id")));
        Ranges ranges = Ranges.read(links, ids, complaints);
        Devices devices = new Devices(floors, links, today, complaints, ranges);
        List<Device> list = new ArrayList<>();
        Set<String> heardOver = new HashSet<>();
        for (Element element : Element.root(file.get()).sound("devices")) {
            Device device = devices.device(element);
            list.add(device);
            device.keys().forEach(key -> heardOver.add(links.origin(key.link()) + " " + device.id()));
        }
        if (file.get().refused().isEmpty()) {
            ranges.heard(heardOver, links, complaints);
        }
        if (list.isEmpty() && file.get().refused().isEmpty()) {
            file.get()
                    .check(complaints, org.duressdesk.siteplan.json.Pointer.ROOT, Said.of("site.site-has-no-buttons"));
        }
        return list;
    }

    private Device device(Element e) {
        String id = e.text("id");
        unique.first(new DeviceId(id), e, "id", Said.of("site.device-id", id));
        Device device = new Device(
                new DeviceId(id),
                e.text("name"),
                DeviceKind.valueOf(e.text("kind").toUpperCase(Locale.ROOT)),
                Audibility.valueOf(e.text("audibility").toUpperCase(Locale.ROOT)),
                e.text("building"),
                e.text("floor"),
                e.optional("room"),
                new Point(e.number("x"), e.number("y")),
                keys(e, id),
                e.text("camera"),
                confirmed(e));
        place(e, device);
        return device;
    }

    private List<SignalKey> keys(Element e, String id) {
        List<SignalKey> keys = new ArrayList<>();
        for (Element k : e.all("keys")) {
            boolean zone = k.has("zone");
            SignalKey key = new SignalKey(
                    links.of(k.text("link"), k.text("account")),
                    k.text("account"),
                    zone ? NumberKind.ZONE : NumberKind.USER,
                    k.text(zone ? "zone" : "user"));
            if (!links.knows(k.text("link"))) {
                k.mustFix(complaints, "link", Said.of("site.button-reports-over-link-site", id, k.text("link")));
            } else if (!links.believes(k.text("link"), k.text("account"))) {
                k.mustFix(
                        complaints,
                        "account",
                        Said.of("site.button-reports-account-not-among", id, k.text("account"), k.text("link")));
            }
            unique.first(
                    key,
                    k,
                    "",
                    Said.of(
                            zone ? "site.key.zone" : "site.key.user",
                            key.account(),
                            key.number(),
                            links.origin(key.link()),
                            id));
            keys.add(key);
        }
        for (Ranges.Given given : ranges.of(id)) {
            SignalKey key = given.key();
            boolean zone = key.kind() == NumberKind.ZONE;
            unique.first(
                    key,
                    given.rule(),
                    "",
                    Said.of(
                            zone ? "site.key.zone" : "site.key.user",
                            key.account(),
                            key.number(),
                            links.origin(key.link()),
                            id));
            keys.add(key);
        }
        if (keys.isEmpty()) {
            e.mustFix(complaints, "", Said.of("site.button-has-no-key-no", id));
        }
        return keys;
    }

    private void place(Element e, Device device) {
        String floor = device.building() + "/" + device.floor();
        if (!floors.knows(device.building())) {
            e.mustFix(
                    complaints,
                    "building",
                    Said.of("site.button-hangs-building-site-json", device.id(), device.building()));
            return;
        }
        if (!floors.knows(floor)) {
            e.mustFix(
                    complaints,
                    "floor",
                    Said.of("site.button-hangs-on-floor-building", device.id(), device.floor(), device.building()));
            return;
        }
        DrawnPlan drawn = floors.drawn().get(floor);
        if (drawn == null) {
            return;
        }
        Point at = device.at();
        unique(e, device, floor);
        if (at.x() > drawn.plan().width() || at.y() > drawn.plan().height()) {
            e.mustFix(
                    complaints,
                    at.x() > drawn.plan().width() ? "x" : "y",
                    Said.of(
                            "site.button-lies-outside-plan",
                            device.id(),
                            drawn.file(),
                            plain(drawn.plan().width()),
                            plain(drawn.plan().height())));
            return;
        }
        List<Room> around = drawn.plan().rooms().stream()
                .filter(room -> Outline.contains(room.outline(), at, 0))
                .toList();
        if (device.room().isEmpty()) {
            around.stream()
                    .findFirst()
                    .ifPresent(room -> e.check(
                            complaints,
                            "",
                            Said.of("site.button-names-no-room-but", device.id(), room.id(), drawn.file())));
            return;
        }
        String wanted = device.room().get();
        Optional<Room> room =
                drawn.plan().rooms().stream().filter(r -> r.id().equals(wanted)).findFirst();
        if (room.isEmpty() && drawn.names(wanted)) {
            return;
        }
        if (room.isEmpty()) {
            e.mustFix(
                    complaints, "room", Said.of("site.button-hangs-room-does-not", device.id(), wanted, drawn.file()));
        } else if (!Outline.contains(room.get().outline(), at, 0)) {
            e.mustFix(complaints, "room", outside(device, wanted, around, drawn.file()));
        }
    }

    private static Said outside(Device device, String wanted, List<Room> around, String file) {
        String x = plain(device.at().x());
        String y = plain(device.at().y());
        return around.isEmpty()
                ? Said.of("site.button.outside-its-room", device.id(), x, y, wanted, file)
                : Said.of(
                        "site.button.in-another-room",
                        device.id(),
                        x,
                        y,
                        wanted,
                        around.getFirst().id(),
                        file);
    }

    private void unique(Element e, Device device, String floor) {
        unique.first(
                "place " + floor + " " + device.at(),
                e,
                "",
                Said.of(
                        "site.place-on-floor-here-button",
                        plain(device.at().x()),
                        plain(device.at().y()),
                        floor,
                        device.id()));
    }

    private Optional<LocalDate> confirmed(Element e) {
        try {
            Optional<LocalDate> day = e.optional("locationConfirmed").map(LocalDate::parse);
            if (day.isPresent() && day.get().isAfter(today.plusDays(1))) {
                e.check(complaints, "locationConfirmed", Said.of("site.place-was-confirmed-on-not", day.get()));
            }
            return day;
        } catch (DateTimeException ex) {
            e.mustFix(complaints, "locationConfirmed", Said.of("site.no-day-calendar", e.text("locationConfirmed")));
            return Optional.empty();
        }
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
