package org.duressdesk.ui.shell;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.duressdesk.desk.decide.Blindness;
import org.duressdesk.desk.state.Alarm;
import org.duressdesk.desk.state.DeviceState;
import org.duressdesk.domain.site.Building;
import org.duressdesk.domain.site.Device;
import org.duressdesk.domain.site.DeviceId;
import org.duressdesk.domain.site.Exit;
import org.duressdesk.domain.site.Floor;
import org.duressdesk.ui.map.AlarmedRoom;
import org.duressdesk.ui.map.MapPicture;
import org.duressdesk.ui.map.Marker;
import org.duressdesk.ui.map.MarkerState;
import org.duressdesk.ui.queue.DeskView;
import org.duressdesk.ui.queue.Waiting;
import org.duressdesk.ui.words.Texts;

/** Makes the map of one floor: every device of it in its one drawn state (decision D7). Pure. */
public final class MapPictures {
    private static final Texts TEXTS = Texts.of("shell");

    /** With more presses than this, outlines of rooms would hide which is which. */
    private static final int MOST_OUTLINES = 6;

    private MapPictures() {}

    /** @param notLive words on the frame that says the map is not live, or empty */
    public static MapPicture of(DeskView view, FloorRef shown, DeskMode mode, String notLive) {
        Floor floor = view.snapshot().site().floor(shown.building(), shown.floor()).orElseThrow();
        List<Waiting> here = view.attention().all().stream()
                .filter(w -> on(w.alarm(), shown) && w.alarm().at().isPresent()).toList();
        Map<DeviceId, Waiting> pressed = new HashMap<>();
        here.reversed().forEach(w -> w.alarm().device().ifPresent(id -> pressed.put(id, w)));
        Set<DeviceId> flashing = flashing(view);
        Set<DeviceId> blind = new HashSet<>(Blindness.all(view.snapshot().state(), view.snapshot().site()));
        List<Marker> markers = view.snapshot().site().devices().stream()
                .filter(d -> Floors.ref(d).equals(shown))
                .map(d -> marker(view, d, Optional.ofNullable(pressed.get(d.id())), flashing, blind.contains(d.id())))
                .toList();
        boolean covert = mode == DeskMode.COVERT || view.quiet();
        List<AlarmedRoom> rooms = covert || here.size() > MOST_OUTLINES ? List.of() : rooms(view, here);
        Optional<Waiting> lead = lead(view, here);
        Optional<Exit> door = lead.flatMap(w -> w.alarm().at()).flatMap(floor.plan()::nearestExit);
        boolean order = mode == DeskMode.CALL_OUT && here.size() > 1 && here.stream().allMatch(w -> !w.unacknowledged());
        return MapPicture.of(floor.plan(), title(view, shown), markers)
                .withRooms(rooms)
                .withNearestDoor(covert ? Optional.empty() : door)
                .withCell(mode == DeskMode.CALL_OUT || covert || here.size() > 1 ? Optional.empty()
                        : lead.map(w -> w.alarm().place().grid()))
                .withPressOrder(order, mode != DeskMode.CALL_OUT)
                .withNotLive(notLive);
    }

    static String title(DeskView view, FloorRef shown) {
        Building building = view.snapshot().site().building(shown.building()).orElseThrow();
        Floor floor = view.snapshot().site().floor(shown.building(), shown.floor()).orElseThrow();
        String name = view.large() ? building.name() : building.name().replace(TEXTS.say("floors.building") + " ", "");
        return floor.level().isEmpty() || floor.name().isEmpty()
                ? TEXTS.say("map.title.short", name, floor.level() + floor.name())
                : TEXTS.say("map.title", name, floor.level(), floor.name());
    }

    private static boolean on(Alarm alarm, FloorRef floor) {
        return !alarm.unknown() && alarm.place().buildingId().equals(floor.building())
                && alarm.place().floorId().equals(floor.floor());
    }

    /** The press in the banner and the newest: only their rings flash (design section 6). */
    private static Set<DeviceId> flashing(DeskView view) {
        Optional<Waiting> newest = view.attention().waiting().stream()
                .max(Comparator.comparingLong(w -> w.alarm().last().at().utcMicros()));
        Set<DeviceId> ids = new HashSet<>();
        Stream.of(view.attention().banner(), newest).flatMap(Optional::stream)
                .flatMap(w -> w.alarm().device().stream()).forEach(ids::add);
        return ids;
    }

    /** Whose door and grid cell stand out: the banner's, else the first press here. */
    private static Optional<Waiting> lead(DeskView view, List<Waiting> here) {
        return view.attention().banner().filter(b -> here.stream().anyMatch(w -> w.key().equals(b.key())))
                .or(() -> here.stream().min(Comparator.comparingInt(w -> w.alarm().number())));
    }

    private static Marker marker(
            DeskView view, Device device, Optional<Waiting> pressed, Set<DeviceId> flashing, boolean blind) {
        Optional<DeviceState> state = Optional.ofNullable(view.snapshot().state().devices().get(device.id()));
        boolean low = state.filter(DeviceState::lowBattery).isPresent();
        Marker marker = new Marker(device.id(), device.at(), device.kind(), device.audibility(),
                quietState(state, blind), OptionalInt.empty(), 1, low, false, false, "");
        if (pressed.isEmpty()) {
            return marker;
        }
        Alarm alarm = pressed.get().alarm();
        MarkerState shown = switch (alarm.shown()) {
            case UNACKNOWLEDGED -> MarkerState.UNACKNOWLEDGED;
            case ACKNOWLEDGED -> MarkerState.ACKNOWLEDGED;
            case RETURNED -> MarkerState.RETURNED;
        };
        return new Marker(device.id(), alarm.at().orElse(device.at()), device.kind(), device.audibility(), shown,
                OptionalInt.of(alarm.number()), alarm.presses().size(), low, alarm.returned(),
                flashing.contains(device.id()), "");
    }

    private static MarkerState quietState(Optional<DeviceState> state, boolean blind) {
        return state.filter(DeviceState::missing).isPresent() ? MarkerState.MISSING
                : blind ? MarkerState.BLIND : MarkerState.NORMAL;
    }

    private static List<AlarmedRoom> rooms(DeskView view, List<Waiting> here) {
        return here.reversed().stream()
                .flatMap(w -> w.alarm().device().flatMap(view.snapshot().site()::device).flatMap(Device::room)
                        .map(room -> new AlarmedRoom(room, roomState(w))).stream())
                .toList();
    }

    private static MarkerState roomState(Waiting waiting) {
        return waiting.unacknowledged() ? MarkerState.UNACKNOWLEDGED
                : waiting.alarm().returned() ? MarkerState.RETURNED : MarkerState.ACKNOWLEDGED;
    }
}
