package org.duressdesk.ui.map;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.duressdesk.desk.link.Blindness;
import org.duressdesk.desk.state.Alarm;
import org.duressdesk.desk.state.DeviceState;
import org.duressdesk.domain.device.DeviceId;
import org.duressdesk.domain.device.DeviceKind;
import org.duressdesk.domain.site.Building;
import org.duressdesk.domain.site.Device;
import org.duressdesk.domain.site.Exit;
import org.duressdesk.domain.site.Floor;
import org.duressdesk.domain.site.FloorPlan;
import org.duressdesk.ui.attention.DeskMode;
import org.duressdesk.ui.attention.DeskView;
import org.duressdesk.ui.attention.FloorRef;
import org.duressdesk.ui.attention.Waiting;
import org.duressdesk.ui.floors.Floors;
import org.duressdesk.ui.map.picture.AlarmedRoom;
import org.duressdesk.ui.map.picture.MapPicture;
import org.duressdesk.ui.map.picture.Marker;
import org.duressdesk.ui.map.picture.MarkerState;
import org.duressdesk.ui.words.Texts;

/** Makes the map of one floor: every device of it in its one drawn state (decision D7). Pure. */
public final class MapPictures {
    private static final Texts TEXTS = Texts.of("window");

    /** With more presses than this, outlines of rooms would hide which is which. */
    private static final int MOST_OUTLINES = 6;

    /** Drawn where the site has no such floor: never an error (decision D20). */
    private static final FloorPlan BLANK = new FloorPlan(
            1000, 700, 10, 0, 100, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Optional.empty());

    private MapPictures() {}

    /** @param notLive words on the frame that says the map is not live, or empty */
    public static MapPicture of(DeskView view, FloorRef shown, DeskMode mode, String notLive) {
        FloorPlan plan = view.snapshot()
                .site()
                .floor(shown.building(), shown.floor())
                .map(Floor::plan)
                .orElse(BLANK);
        List<Waiting> here = view.attention().all().stream()
                .filter(w -> on(w.alarm(), shown) && w.alarm().at().isPresent())
                .toList();
        Map<DeviceId, Waiting> pressed = new HashMap<>();
        here.reversed().forEach(w -> w.alarm().device().ifPresent(id -> pressed.put(id, w)));
        // What was pressed here and no longer hangs here: it stays where it was pressed.
        Map<DeviceId, Waiting> gone = new TreeMap<>(Comparator.comparing(DeviceId::value));
        gone.putAll(pressed);
        Set<DeviceId> flashing = flashing(view);
        Set<DeviceId> blind = new HashSet<>(
                Blindness.all(view.snapshot().state(), view.snapshot().site()));
        List<Device> devices = view.snapshot().site().devices().stream()
                .filter(d -> Floors.ref(d).equals(shown))
                .toList();
        devices.forEach(d -> gone.remove(d.id()));
        List<Marker> markers = Stream.concat(
                        devices.stream()
                                .map(d -> marker(
                                        view,
                                        d,
                                        Optional.ofNullable(pressed.get(d.id())),
                                        flashing,
                                        blind.contains(d.id()))),
                        gone.entrySet().stream().map(e -> marker(view, e.getKey(), e.getValue(), flashing)))
                .toList();
        boolean covert = mode == DeskMode.COVERT || view.quiet();
        List<AlarmedRoom> rooms = covert || here.size() > MOST_OUTLINES ? List.of() : rooms(view, here);
        Optional<Waiting> lead = lead(view, here);
        Optional<Exit> door = lead.flatMap(w -> w.alarm().at()).flatMap(plan::nearestExit);
        boolean order =
                mode == DeskMode.CALL_OUT && here.size() > 1 && here.stream().allMatch(w -> !w.unacknowledged());
        return MapPicture.of(plan, title(view, shown), markers)
                .withRooms(rooms)
                .withNearestDoor(covert ? Optional.empty() : door)
                .withCell(
                        mode == DeskMode.CALL_OUT || covert || here.size() > 1
                                ? Optional.empty()
                                : lead.map(w -> w.alarm().place().grid()))
                .withPressOrder(order, mode != DeskMode.CALL_OUT)
                .withNotLive(notLive);
    }

    public static String title(DeskView view, FloorRef shown) {
        Optional<Building> known = view.snapshot().site().building(shown.building());
        Optional<Floor> there = view.snapshot().site().floor(shown.building(), shown.floor());
        if (known.isEmpty() || there.isEmpty()) {
            return TEXTS.say("map.none");
        }
        Building building = known.get();
        Floor floor = there.get();
        String name = view.large() ? building.name() : building.name().replace(TEXTS.say("floors.building") + " ", "");
        return floor.level().isEmpty() || floor.name().isEmpty()
                ? TEXTS.say("map.title.short", name, floor.level() + floor.name())
                : TEXTS.say("map.title", name, floor.level(), floor.name());
    }

    private static boolean on(Alarm alarm, FloorRef floor) {
        return !alarm.unknown()
                && alarm.place().buildingId().equals(floor.building())
                && alarm.place().floorId().equals(floor.floor());
    }

    /** The press in the banner and the newest: only their rings flash (design section 6). */
    private static Set<DeviceId> flashing(DeskView view) {
        Optional<Waiting> newest = view.attention().waiting().stream()
                .max(Comparator.comparingLong(w -> w.alarm().last().at().utcMicros()));
        Set<DeviceId> ids = new HashSet<>();
        Stream.of(view.attention().banner(), newest)
                .flatMap(Optional::stream)
                .flatMap(w -> w.alarm().device().stream())
                .forEach(ids::add);
        return ids;
    }

    /** Whose door and grid cell stand out: the banner's, else the first press here. */
    private static Optional<Waiting> lead(DeskView view, List<Waiting> here) {
        return view.attention()
                .banner()
                .filter(b -> here.stream().anyMatch(w -> w.key().equals(b.key())))
                .or(() ->
                        here.stream().min(Comparator.comparingInt(w -> w.alarm().number())));
    }

    private static Marker marker(
            DeskView view, Device device, Optional<Waiting> pressed, Set<DeviceId> flashing, boolean blind) {
        Optional<DeviceState> state =
                Optional.ofNullable(view.snapshot().state().devices().get(device.id()));
        boolean low = state.filter(DeviceState::lowBattery).isPresent();
        Marker marker = new Marker(
                device.id(),
                device.at(),
                device.kind(),
                device.audibility(),
                quietState(state, blind),
                OptionalInt.empty(),
                1,
                low,
                false,
                false,
                "");
        return pressed.map(w -> marker(marker, w.alarm(), flashing)).orElse(marker);
    }

    /** Of a button that has gone from the site: all there is to know of it is its press. */
    private static Marker marker(DeskView view, DeviceId id, Waiting pressed, Set<DeviceId> flashing) {
        Alarm alarm = pressed.alarm();
        boolean low = Optional.ofNullable(view.snapshot().state().devices().get(id))
                .filter(DeviceState::lowBattery)
                .isPresent();
        // Only alarms with a place come here.
        Marker marker = new Marker(
                id,
                alarm.at().orElseThrow(),
                alarm.kind().orElse(DeviceKind.FIXED),
                alarm.audibility(),
                MarkerState.NORMAL,
                OptionalInt.empty(),
                1,
                low,
                false,
                false,
                "");
        return marker(marker, alarm, flashing);
    }

    private static Marker marker(Marker quiet, Alarm alarm, Set<DeviceId> flashing) {
        MarkerState shown = switch (alarm.shown()) {
            case UNACKNOWLEDGED -> MarkerState.UNACKNOWLEDGED;
            case ACKNOWLEDGED -> MarkerState.ACKNOWLEDGED;
            case RETURNED -> MarkerState.RETURNED;
        };
        return new Marker(
                quiet.id(),
                alarm.at().orElse(quiet.at()),
                quiet.kind(),
                quiet.audibility(),
                shown,
                OptionalInt.of(alarm.number()),
                alarm.pressCount(),
                quiet.lowBattery(),
                alarm.returned(),
                flashing.contains(quiet.id()),
                "");
    }

    private static MarkerState quietState(Optional<DeviceState> state, boolean blind) {
        return state.filter(DeviceState::missing).isPresent()
                ? MarkerState.MISSING
                : blind ? MarkerState.BLIND : MarkerState.NORMAL;
    }

    private static List<AlarmedRoom> rooms(DeskView view, List<Waiting> here) {
        return here.reversed().stream()
                .flatMap(w -> w
                        .alarm()
                        .device()
                        .flatMap(view.snapshot().site()::device)
                        .flatMap(Device::room)
                        .map(room -> new AlarmedRoom(room, roomState(w)))
                        .stream())
                .toList();
    }

    private static MarkerState roomState(Waiting waiting) {
        return waiting.unacknowledged()
                ? MarkerState.UNACKNOWLEDGED
                : waiting.alarm().returned() ? MarkerState.RETURNED : MarkerState.ACKNOWLEDGED;
    }
}
