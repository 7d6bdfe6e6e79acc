package org.duressdesk.ui.floors;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duressdesk.desk.Snapshot;
import org.duressdesk.desk.link.Blindness;
import org.duressdesk.desk.state.DeviceState;
import org.duressdesk.domain.device.DeviceId;
import org.duressdesk.domain.site.Building;
import org.duressdesk.domain.site.Device;
import org.duressdesk.domain.site.Floor;
import org.duressdesk.ui.attention.DeskView;
import org.duressdesk.ui.attention.FloorRef;
import org.duressdesk.ui.attention.Waiting;
import org.duressdesk.ui.common.art.Sign;
import org.duressdesk.ui.words.Texts;

/** Makes the floor navigator. Pure. */
public final class Floors {
    private static final Texts TEXTS = Texts.of("window");

    private Floors() {}

    public static FloorsPicture of(DeskView view, FloorRef shown) {
        Map<FloorRef, Map<Sign, Integer>> counts = counts(view);
        Map<FloorRef, Integer> devices = new HashMap<>();
        view.snapshot().site().devices().forEach(d -> devices.merge(ref(d), 1, Integer::sum));
        List<FloorsPicture.Group> groups = new ArrayList<>();
        for (Building building : view.snapshot().site().buildings()) {
            List<FloorsPicture.Row> rows = new ArrayList<>();
            for (Floor floor : building.floors()) {
                FloorRef ref = new FloorRef(building.id(), floor.id());
                rows.add(new FloorsPicture.Row(
                        ref,
                        floor.code(),
                        floor.name(),
                        devices.getOrDefault(ref, 0),
                        ref.equals(shown),
                        badges(counts.getOrDefault(ref, Map.of()))));
            }
            String name = building.suffix().isEmpty() ? building.name() : building.name() + ", " + building.suffix();
            groups.add(new FloorsPicture.Group(
                    name,
                    building.name().replace(TEXTS.say("floors.building"), TEXTS.say("floors.building.short")),
                    rows));
        }
        long unknown =
                view.attention().all().stream().filter(w -> w.alarm().unknown()).count();
        boolean waiting =
                view.attention().waiting().stream().anyMatch(w -> w.alarm().unknown());
        return new FloorsPicture(groups, waiting ? Sign.UNKNOWN : Sign.ACKNOWLEDGED, (int) unknown);
    }

    private static List<FloorsPicture.Badge> badges(Map<Sign, Integer> counts) {
        return List.of(Sign.UNACKNOWLEDGED, Sign.ACKNOWLEDGED, Sign.BLIND, Sign.TROUBLE).stream()
                .filter(counts::containsKey)
                .map(s -> new FloorsPicture.Badge(s, counts.getOrDefault(s, 0)))
                .toList();
    }

    private static Map<FloorRef, Map<Sign, Integer>> counts(DeskView view) {
        Map<FloorRef, Map<Sign, Integer>> counts = new HashMap<>();
        for (Waiting waiting : view.attention().all()) {
            if (!waiting.alarm().unknown()) {
                FloorRef ref = new FloorRef(
                        waiting.alarm().place().buildingId(),
                        waiting.alarm().place().floorId());
                add(counts, ref, waiting.unacknowledged() ? Sign.UNACKNOWLEDGED : Sign.ACKNOWLEDGED);
            }
        }
        Snapshot snapshot = view.snapshot();
        Set<DeviceId> blind = new HashSet<>(Blindness.all(snapshot.state(), snapshot.site()));
        blind.forEach(id -> snapshot.site().device(id).ifPresent(d -> add(counts, ref(d), Sign.BLIND)));
        snapshot.state().devices().values().stream()
                .filter(DeviceState::troubled)
                .filter(d -> !blind.contains(d.id()))
                .forEach(d -> snapshot.site().device(d.id()).ifPresent(dev -> add(counts, ref(dev), Sign.TROUBLE)));
        return counts;
    }

    private static void add(Map<FloorRef, Map<Sign, Integer>> counts, FloorRef ref, Sign sign) {
        counts.computeIfAbsent(ref, r -> new EnumMap<>(Sign.class)).merge(sign, 1, Integer::sum);
    }

    public static FloorRef ref(Device device) {
        return new FloorRef(device.building(), device.floor());
    }
}
